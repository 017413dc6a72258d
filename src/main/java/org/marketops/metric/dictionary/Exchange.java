package org.marketops.metric.dictionary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Brings amounts of several currencies together. */
public interface Exchange {

    /** There are no rates: amounts of two currencies are not added. */
    Exchange NONE = new Exchange() {
        @Override
        public Optional<String> currency() {
            return Optional.empty();
        }

        @Override
        public Optional<BigDecimal> units(String from, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public String rateName(String from, LocalDate day) {
            return from;
        }
    };

    /** The code of the currency in which sums are shown; empty where there is none. */
    Optional<String> currency();

    /** How many units of the currency are one of the company's on that day; empty if the rate is missing. */
    Optional<BigDecimal> units(String from, LocalDate day);

    /** What to call the rate that would be needed, for example USD 2027. */
    String rateName(String from, LocalDate day);

    /** Whether amounts are brought to that currency although all are of one other: tables compare their rows. */
    default boolean isForAll() {
        return false;
    }

    /** The same rates for amounts of one currency too. */
    static Exchange forAll(Exchange rates) {
        return new Exchange() {
            @Override
            public Optional<String> currency() {
                return rates.currency();
            }

            @Override
            public Optional<BigDecimal> units(String from, LocalDate day) {
                return rates.units(from, day);
            }

            @Override
            public String rateName(String from, LocalDate day) {
                return rates.rateName(from, day);
            }

            @Override
            public boolean isForAll() {
                return true;
            }
        };
    }
}

package org.marketops.metric.file;

import org.marketops.metric.Amount;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.Fact;
import org.marketops.metric.ImportRow;
import org.marketops.metric.MetricKey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Adds up rows that mean the same campaign, metric, currency and days (an export has one row an ad), so that they take
 * one fact, and hands facts on in portions. Added up unrounded: the binary noise of the rows cancels out.
 */
final class FactKeeper {

    private static final int PORTION = 2_000;

    private final Consumer<List<Fact>> out;
    private final Map<Key, BigDecimal> amounts = new LinkedHashMap<>();

    FactKeeper(Consumer<List<Fact>> out) {
        this.out = out;
    }

    void add(CampaignRef where, ImportRow row) {
        row.amounts().forEach((metric, amount) -> amounts.merge(new Key(where, metric, row), amount, BigDecimal::add));
        if (amounts.size() >= PORTION) {
            flush();
        }
    }

    /** @throws ArithmeticException if a sum does not fit */
    void flush() {
        List<Fact> facts = new ArrayList<>(amounts.size());
        amounts.forEach((key, amount) -> facts.add(key.fact(amount)));
        out.accept(facts);
        amounts.clear();
    }

    /** What rows must have in common to be one fact. */
    private static final class Key {

        private final CampaignRef campaign;
        private final MetricKey metric;
        private final String currency;
        private final LocalDate firstDay;
        private final LocalDate lastDay;

        Key(CampaignRef campaign, MetricKey metric, ImportRow row) {
            this.campaign = campaign;
            this.metric = metric;
            this.currency = metric.isMoney() ? row.currency() : Fact.NO_CURRENCY;
            this.firstDay = row.firstDay();
            this.lastDay = row.lastDay();
        }

        Fact fact(BigDecimal amount) {
            return new Fact(campaign, metric, currency, firstDay, lastDay, Amount.of(amount));
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Key)) {
                return false;
            }
            Key that = (Key) other;
            return metric == that.metric && campaign.equals(that.campaign) && currency.equals(that.currency)
                    && firstDay.equals(that.firstDay) && lastDay.equals(that.lastDay);
        }

        @Override
        public int hashCode() {
            return Objects.hash(campaign, metric, currency, firstDay, lastDay);
        }
    }
}

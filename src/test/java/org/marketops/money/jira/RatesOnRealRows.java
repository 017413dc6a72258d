package org.marketops.money.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.money.Rate;
import org.marketops.testing.RealActiveObjects;

import java.math.BigDecimal;
import java.util.Currency;

import static org.assertj.core.api.Assertions.assertThat;

/** Rates in a real database: exact, one of each, and apart by year and by company currency. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RatesOnRealRows {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency CHF = Currency.getInstance("CHF");

    private RealActiveObjects database;
    private AoRateTable table;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        table = new AoRateTable(database.activeObjects());
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void aRateComesBackWithEveryDigit() {
        table.put(EUR, Rate.of(USD, 2027, 3, new BigDecimal("1.0800000000000000001")));

        assertThat(table.ofYear(EUR, 2027).units(USD, 2027, 3)).contains(new BigDecimal("1.0800000000000000001"));
        assertThat(table.ofYear(EUR, 2027).units(USD, 2027, 4)).isEmpty();
    }

    @Test
    void aRateIsReplacedNotAddedAndTakenAway() {
        table.put(EUR, Rate.of(USD, 2028, Rate.PLAN, new BigDecimal("1.08")));
        table.put(EUR, Rate.of(USD, 2028, Rate.PLAN, new BigDecimal("1.1")));
        assertThat(table.ofYear(EUR, 2028).all()).hasSize(1);
        assertThat(table.ofYear(EUR, 2028).units(USD, 2028, Rate.PLAN)).hasValueSatisfying(units -> assertThat(units).isEqualByComparingTo("1.1"));

        table.remove(EUR, USD, 2028, Rate.PLAN);
        table.remove(EUR, USD, 2028, Rate.PLAN);
        assertThat(table.ofYear(EUR, 2028).all()).isEmpty();
    }

    @Test
    void yearsAndCompanyCurrenciesDoNotMix() {
        table.put(EUR, Rate.of(USD, 2029, 1, new BigDecimal("1.2")));
        table.put(EUR, Rate.of(USD, 2030, 1, new BigDecimal("1.3")));
        table.put(CHF, Rate.of(USD, 2029, 1, new BigDecimal("1.4")));

        assertThat(table.ofYear(EUR, 2029).all()).hasSize(1);
        assertThat(table.ofYear(CHF, 2029).units(USD, 2029, 1)).hasValueSatisfying(units -> assertThat(units).isEqualByComparingTo("1.4"));
        assertThat(table.ofYear(CHF, 2030).all()).isEmpty();
    }

    @Test
    void everyChangeIsCountedSoThatWhatIsRememberedCanBeDropped() {
        long before = table.changes();

        table.put(EUR, Rate.of(CHF, 2031, 2, new BigDecimal("0.95")));
        table.remove(EUR, CHF, 2031, 2);

        assertThat(table.changes()).isEqualTo(before + 2);
    }
}

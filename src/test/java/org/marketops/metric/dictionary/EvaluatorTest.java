package org.marketops.metric.dictionary;

import org.junit.jupiter.api.Test;
import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluatorTest {

    private static final Evaluator PLAIN = new Evaluator(Dictionary.standard(), Exchange.NONE);
    /** 1 EUR = 1.08 USD; nothing is known of pounds. */
    private static final Evaluator WITH_RATES = new Evaluator(Dictionary.standard(), new Exchange() {
        @Override
        public Optional<String> currency() {
            return Optional.of("EUR");
        }

        @Override
        public Optional<BigDecimal> units(String from, LocalDate day) {
            return from.equals("USD") ? Optional.of(new BigDecimal("1.08")) : Optional.empty();
        }

        @Override
        public String rateName(String from, LocalDate day) {
            return from + " 2027";
        }
    });

    @Test
    void aRatioIsMadeOfTheSumsAndIsNoMeanOfRatios() {
        Basis basis = Figures.none().money(1, "a", "spend", "100", "EUR").count(1, "a", "results", "10")
                .money(2, "a", "spend", "100", "EUR").count(2, "a", "results", "1").basis();

        assertThat(PLAIN.of("costPerResult", basis).measure()).isEqualTo(Measure.money(new BigDecimal("18.1818181818"), "EUR"));
    }

    @Test
    void aRowThatLacksOneSideIsInNeitherSumAndIsCounted() {
        Basis basis = Figures.none().money(1, "a", "spend", "100", "EUR").count(1, "a", "results", "10")
                .money(2, "a", "spend", "900", "EUR").basis();

        Result result = PLAIN.of("costPerResult", basis);

        assertThat(result.measure()).isEqualTo(Measure.money(BigDecimal.TEN, "EUR"));
        assertThat(result.covered()).isOne();
        assertThat(result.issues()).isEqualTo(2);
        assertThat(result.isPartlyCovered()).isTrue();
    }

    @Test
    void costOfOneSourceAndLeadsOfAnotherMeetAtTheIssueButClicksAndImpressionsDoNot() {
        Basis basis = Figures.none().money(1, "ads", "spend", "100", "EUR").count(1, "crm", "leads", "4")
                .count(1, "ads", "impressions", "1000").count(1, "site", "clicks", "30").basis();

        assertThat(PLAIN.of("costPerLead", basis).measure()).isEqualTo(Measure.money(new BigDecimal("25"), "EUR"));
        assertThat(PLAIN.of("ctr", basis).measure()).isEqualTo(Measure.undefined(Undefined.NO_DATA));
    }

    @Test
    void undefinedSaysWhy() {
        Basis noResults = Figures.none().money(1, "a", "spend", "5", "EUR").count(1, "a", "results", "0").basis();

        assertThat(PLAIN.of("costPerResult", noResults).measure()).isEqualTo(Measure.undefined(Undefined.NO_DENOMINATOR));
        assertThat(PLAIN.of("results", noResults).measure()).isEqualTo(Measure.of(BigDecimal.ZERO));
        assertThat(PLAIN.of("clicks", noResults).measure()).isEqualTo(Measure.undefined(Undefined.NO_DATA));
    }

    @Test
    void costZeroWithRevenueIsUndefinedAndNotEndless() {
        Basis free = Figures.none().money(1, "a", "spend", "0", "EUR").money(1, "crm", "attributedRevenue", "900", "EUR").basis();

        assertThat(PLAIN.of("attributedRoi", free).measure()).isEqualTo(Measure.undefined(Undefined.NO_DENOMINATOR));
        assertThat(PLAIN.of("returnOnAdSpend", free).measure()).isEqualTo(Measure.undefined(Undefined.NO_DENOMINATOR));
    }

    @Test
    void amountsOfTwoCurrenciesMeetAtTheRateAndNowhereElse() {
        Basis both = Figures.none().money(1, "a", "spend", "100", "EUR").money(2, "a", "spend", "108", "USD").basis();
        Basis unknown = Figures.none().money(1, "a", "spend", "100", "EUR").money(2, "a", "spend", "10", "GBP").basis();
        Basis dollarsOnly = Figures.none().money(2, "a", "spend", "108", "USD").basis();

        assertThat(PLAIN.of("spend", both).measure()).isEqualTo(Measure.undefined(Undefined.MIXED_CURRENCY));
        assertThat(WITH_RATES.of("spend", both).measure()).isEqualTo(Measure.money(new BigDecimal("200"), "EUR"));
        assertThat(WITH_RATES.of("spend", dollarsOnly).measure()).isEqualTo(Measure.money(new BigDecimal("108"), "USD"));
        assertThat(WITH_RATES.of("spend", unknown).measure()).isEqualTo(Measure.undefined(Undefined.RATE_MISSING));
        assertThat(WITH_RATES.of("spend", unknown).missingRates()).containsExactly("GBP 2027");
    }

    @Test
    void uniquePeopleAreTrueForOneRowAndNeverAddedUp() {
        Basis one = Figures.none().count(1, "a", "reach", "800").count(1, "a", "impressions", "2000").basis();
        Basis two = one.plus(Figures.none().count(2, "a", "reach", "800").count(2, "a", "impressions", "10").basis());

        assertThat(PLAIN.of("frequency", one).measure()).isEqualTo(Measure.of(new BigDecimal("2.5")));
        assertThat(PLAIN.of("reach", two).measure()).isEqualTo(Measure.undefined(Undefined.NOT_ADDITIVE));
        assertThat(PLAIN.of("frequency", two).measure()).isEqualTo(Measure.undefined(Undefined.NOT_ADDITIVE));
    }

    @Test
    void aNumberOfTheCompanyIsNeededForRomiAndSetByTheCompany() {
        Basis basis = Figures.none().money(1, "a", "spend", "100", "EUR").money(1, "crm", "incrementalRevenue", "500", "EUR").basis();
        Dictionary withMargin = Dictionary.with(List.of(
                Definition.of("contributionMargin", Definition.Kind.NUMBER).in(Definition.Unit.PERCENT).made("0.4").build()));

        assertThat(PLAIN.of("romi", basis).measure()).isEqualTo(Measure.undefined(Undefined.NO_DATA));
        assertThat(new Evaluator(withMargin, Exchange.NONE).of("romi", basis).measure()).isEqualTo(Measure.of(BigDecimal.ONE));
    }

    @Test
    void aDivisorBelowZeroIsNamedWhereItMakesNoSense() {
        Dictionary loss = Dictionary.with(List.of(
                Definition.of("grossMargin", Definition.Kind.NUMBER).in(Definition.Unit.PERCENT).made("-0.1").build()));
        Basis basis = Figures.none().money(1, "a", "spend", "100", "EUR").money(1, "crm", "salesCost", "100", "EUR")
                .count(1, "crm", "newCustomers", "2").money(1, "crm", "monthlyRevenuePerCustomer", "20", "EUR").basis();

        assertThat(new Evaluator(loss, Exchange.NONE).of("cacPayback", basis).measure()).isEqualTo(Measure.undefined(Undefined.NEGATIVE_BASE));
    }

    @Test
    void aDerivedMetricTakesEachPartOverItsOwnRows() {
        Dictionary own = Dictionary.with(List.of(Definition.of("valuePerPerson", Definition.Kind.DERIVED)
                .in(Definition.Unit.TIMES).made("lifetimeValue / costPerLead").named("Value per person").build()));
        Basis basis = Figures.none().money(1, "a", "spend", "10", "EUR").count(1, "crm", "leads", "2")
                .money(2, "a", "spend", "990", "EUR").money(3, "crm", "lifetimeValue", "50", "EUR").basis();

        assertThat(new Evaluator(own, Exchange.NONE).of("valuePerPerson", basis).measure()).isEqualTo(Measure.of(BigDecimal.TEN));
    }

    @Test
    void thirdsAreNotRoundedOnTheWay() {
        Dictionary own = Dictionary.with(List.of(Definition.of("back", Definition.Kind.RATIO).in(Definition.Unit.TIMES)
                .made("clicks / 3 * 3 / clicks").named("Back").build()));

        assertThat(new Evaluator(own, Exchange.NONE).of("back", Figures.none().count(1, "a", "clicks", "7").basis()).measure())
                .isEqualTo(Measure.of(BigDecimal.ONE));
    }
}

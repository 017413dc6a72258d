package org.marketops.metric.dictionary;

import org.junit.jupiter.api.Test;
import org.marketops.metric.MetricKey;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DictionaryTest {

    @Test
    void everyMetricThatIsStoredStandsInTheDictionaryAndAddsUp() {
        for (MetricKey stored : MetricKey.values()) {
            Definition definition = Dictionary.standard().required(stored.code());

            assertThat(definition.kind()).as(stored.code()).isEqualTo(Definition.Kind.ADDITIVE);
            assertThat(definition.isMoney()).as(stored.code()).isEqualTo(stored.isMoney());
        }
    }

    @Test
    void everyMetricOfTheDictionaryCanBeComputed() {
        Evaluator evaluator = new Evaluator(Dictionary.standard(), Exchange.NONE);

        for (Definition definition : Dictionary.standard().all()) {
            assertThat(evaluator.of(definition.code(), Basis.of(List.of())).measure().reason()).as(definition.code()).isPresent();
        }
        assertThat(Dictionary.standard().all()).hasSizeGreaterThan(100);
    }

    @Test
    void aMetricOfOnesOwnIsMadeOfOthersWithoutRegardToCase() {
        Dictionary dictionary = Dictionary.with(List.of(ratio("engagement", "(Clicks + RESULTS) / impressions")));

        assertThat(new Evaluator(dictionary, Exchange.NONE).of("Engagement", Figures.none().count(1, "a", "clicks", "3")
                .count(1, "a", "results", "1").count(1, "a", "impressions", "8").basis()).measure()).hasToString("0.5000000000");
        assertThat(dictionary.madeOf("results")).contains("costPerResult", "engagement");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        assertRefused("", FormulaRefused.Reason.EMPTY);
        assertRefused("clicks /", FormulaRefused.Reason.UNFINISHED);
        assertRefused("(clicks", FormulaRefused.Reason.UNFINISHED);
        assertRefused("clicks % 2", FormulaRefused.Reason.UNEXPECTED, "%", "8");
        assertRefused("clicks 12", FormulaRefused.Reason.UNEXPECTED, "12", "8");
        assertRefused("1.2.3", FormulaRefused.Reason.UNEXPECTED, "1.2.3", "1");
        assertRefused("clicks; drop table", FormulaRefused.Reason.UNEXPECTED, ";", "7");
        assertRefused("(".repeat(60) + "1", FormulaRefused.Reason.TOO_DEEP);
        assertRefused("1+".repeat(300), FormulaRefused.Reason.TOO_LONG, "400");
        assertRefused("klicks / impressions", FormulaRefused.Reason.UNKNOWN_NAME, "klicks");
    }

    @Test
    void moneyAndNumbersDoNotMix() {
        assertRefused("spend + clicks", FormulaRefused.Reason.MONEY_AND_NUMBER);
        assertRefused("spend * attributedRevenue", FormulaRefused.Reason.MONEY_TIMES_MONEY);
        assertRefused("clicks / spend", FormulaRefused.Reason.NUMBER_BY_MONEY);
        assertRefused("spend / clicks", FormulaRefused.Reason.MONEY_AND_NUMBER);
        assertRefused("reach / clicks", FormulaRefused.Reason.NOT_ADDITIVE, "reach");
    }

    @Test
    void aRingIsNamed() {
        assertThatThrownBy(() -> Dictionary.with(List.of(ratio("a", "b / clicks"), ratio("b", "c * 2"), ratio("c", "a + 1"))))
                .isInstanceOfSatisfying(FormulaRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(FormulaRefused.Reason.RING);
                    assertThat(refused.arguments()).containsExactly("a, b, c");
                });
        assertRefused("mine + 1", FormulaRefused.Reason.RING, "mine");
    }

    @Test
    void theProductsOwnMetricsKeepTheirMeaning() {
        assertThatThrownBy(() -> Dictionary.with(List.of(ratio("CTR", "results / clicks"))))
                .isInstanceOfSatisfying(FormulaRefused.class, refused -> assertThat(refused.reason()).isEqualTo(FormulaRefused.Reason.CODE_TAKEN));
        assertThatThrownBy(() -> Dictionary.with(List.of(ratio("grossMargin", "results / clicks"))))
                .isInstanceOfSatisfying(FormulaRefused.class, refused -> assertThat(refused.reason()).isEqualTo(FormulaRefused.Reason.NUMBER_WANTED));
        assertThatThrownBy(() -> Dictionary.with(List.of(ratio("twice", "clicks / 2"), ratio("Twice", "clicks / 3"))))
                .isInstanceOfSatisfying(FormulaRefused.class, refused -> assertThat(refused.reason()).isEqualTo(FormulaRefused.Reason.CODE_TAKEN));
    }

    private static void assertRefused(String formula, FormulaRefused.Reason reason, String... arguments) {
        assertThatThrownBy(() -> {
            if (formula.isEmpty()) {
                ExpressionText.read(formula);
            }
            Dictionary.with(List.of(ratio("mine", formula)));
        }).as(formula).isInstanceOfSatisfying(FormulaRefused.class, refused -> {
            assertThat(refused.reason()).as(formula).isEqualTo(reason);
            assertThat(refused.arguments()).as(formula).containsExactly(arguments);
        });
    }

    private static Definition ratio(String code, String formula) {
        return Definition.of(code, Definition.Kind.RATIO).in(Definition.Unit.TIMES).made(formula).named(code).build();
    }
}

package org.marketops.metric.progress;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class BottomUpTest {

    private static final TargetPeriod YEAR = TargetPeriod.read("2027").orElseThrow();

    @Test
    void theTargetsOfIssuesAreAddedAndTheDifferenceIsNamed() {
        BottomUp below = leads("1000", leadsOf(1, "300"), leadsOf(2, "450"));

        assertThat(below.issues()).isEqualTo(2);
        assertThat(below.sum()).isEqualTo(count("750"));
        assertThat(below.gap()).isEqualTo(count("250"));
        assertThat(leads("700", leadsOf(1, "300"), leadsOf(2, "450")).gap()).isEqualTo(count("-50"));
    }

    @Test
    void aPlanWithATargetStandsForItsCampaigns() {
        BottomUp below = BottomUp.of(project("leads", count("1000")), Dictionary.standard().required("leads"), List.of(leadsOf(1, "300"), leadsOf(2, "200"), leadsOf(3, "10")),
                Map.of(IssueId.of(2), IssueId.of(1), IssueId.of(3), IssueId.of(9)), Exchange.NONE, LocalDate.EPOCH);

        assertThat(below.issues()).isEqualTo(2);
        assertThat(below.sum()).as("300 of the plan and 10 of a campaign whose plan has none").isEqualTo(count("310"));
    }

    @Test
    void withoutTargetsOfIssuesThereIsNoSumAndRatiosAreNotAdded() {
        assertThat(leads("1000").sum()).isEqualTo(Measure.undefined(Undefined.NO_DATA));
        BottomUp ratio = BottomUp.of(project("ctr", count("0.02")), Dictionary.standard().required("ctr"),
                List.of(Target.of(IssueId.of(1), "ctr", YEAR, count("0.03"), 1)), Map.of(), Exchange.NONE, LocalDate.EPOCH);
        assertThat(ratio.sum()).isEqualTo(Measure.undefined(Undefined.NOT_ADDITIVE));
        assertThat(ratio.gap()).isEqualTo(Measure.undefined(Undefined.NOT_ADDITIVE));
    }

    @Test
    void amountsOfAnotherCurrencyNeedARate() {
        Target dollars = Target.of(IssueId.of(1), "pipeline", YEAR, Measure.money(BigDecimal.TEN, "USD"), 1);
        Target euros = Target.of(IssueId.of(2), "pipeline", YEAR, Measure.money(BigDecimal.ONE, "EUR"), 1);

        for (List<Target> order : List.of(List.of(dollars, euros), List.of(euros, dollars))) {
            BottomUp below = BottomUp.of(project("pipeline", Measure.money(BigDecimal.TEN, "EUR")), Dictionary.standard().required("pipeline"), order,
                    Map.of(), Exchange.NONE, LocalDate.EPOCH);
            assertThat(below.sum()).isEqualTo(Measure.undefined(Undefined.RATE_MISSING));
        }
    }

    private static BottomUp leads(String target, Target... below) {
        return BottomUp.of(project("leads", count(target)), Dictionary.standard().required("leads"), Arrays.stream(below).collect(Collectors.toList()),
                Map.of(), Exchange.NONE, LocalDate.EPOCH);
    }

    private static Target project(String metric, Measure value) {
        return Target.ofProject(7, metric, YEAR, value, 1);
    }

    private static Target leadsOf(long issue, String value) {
        return Target.of(IssueId.of(issue), "leads", YEAR, count(value), 1);
    }

    private static Measure count(String value) {
        return Measure.of(new BigDecimal(value));
    }
}

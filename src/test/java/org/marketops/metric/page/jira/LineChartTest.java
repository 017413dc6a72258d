package org.marketops.metric.page.jira;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class LineChartTest {

    @Test
    void whatHasNoValueIsAGapAndNeverZero() {
        Map<String, Object> chart = chart(false, "184", "179", null, "160", "151");

        assertThat((List<?>) chart.get("lines")).hasSize(2);
        assertThat((List<?>) chart.get("dots")).hasSize(4);
    }

    @Test
    void theScaleHasRoundStepsAroundTheValues() {
        assertThat(labels(chart(false, "184", "151"))).containsExactly("150", "160", "170", "180", "190");
        assertThat(labels(chart(false, "0.02", "0.01"))).containsExactly("0.01", "0.0125", "0.015", "0.0175", "0.02");
        assertThat(chart(false, "184", "151")).containsEntry("start", "150");
    }

    @Test
    void whatAddsUpIsDrawnFromZero() {
        assertThat(labels(chart(true, "184", "151"))).containsExactly("0", "50", "100", "150", "200");
        assertThat(chart(true, "184", "151")).containsEntry("start", "");
    }

    @Test
    void oneValueAndNoValueAreDrawnToo() {
        assertThat(labels(chart(false, "7"))).hasSizeGreaterThan(1);
        assertThat((List<?>) chart(true, (String) null).get("dots")).isEmpty();
    }

    @Test
    void theLastValueIsToldOnTheSideWhereItsLineIsNot() {
        assertThat(end("3", "1", "1.6").compareTo(dot("3", "1", "1.6"))).isPositive();
        assertThat(end("1", "2", "3").compareTo(dot("1", "2", "3"))).isNegative();
        assertThat(chart(false, (String) null)).doesNotContainKey("end");
    }

    private static BigDecimal end(String... values) {
        return (BigDecimal) ((Map<?, ?>) chart(false, values).get("end")).get("y");
    }

    private static BigDecimal dot(String... values) {
        List<?> dots = (List<?>) chart(false, values).get("dots");
        return (BigDecimal) ((Map<?, ?>) dots.get(dots.size() - 1)).get("y");
    }

    private static Map<String, Object> chart(boolean fromZero, String... values) {
        List<Optional<BigDecimal>> now = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String value : values) {
            now.add(Optional.ofNullable(value).map(BigDecimal::new));
            labels.add("x");
        }
        return LineChart.of(now, List.of(), Optional.empty(), fromZero, value -> value.stripTrailingZeros().toPlainString(), labels);
    }

    private static List<String> labels(Map<String, Object> chart) {
        List<String> labels = new ArrayList<>();
        ((List<?>) chart.get("ticks")).forEach(tick -> labels.add(((Map<?, ?>) tick).get("label").toString()));
        return labels;
    }
}

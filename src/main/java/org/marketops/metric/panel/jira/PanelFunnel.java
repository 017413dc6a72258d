package org.marketops.metric.panel.jira;

import org.marketops.metric.MadeFigures;
import org.marketops.metric.Measure;
import org.marketops.metric.RevenueRule;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.jira.Numbers;
import org.marketops.metric.jira.Words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stages of the leads of one issue, from their sums: no lead is read. There is none where no rows of leads were imported. */
final class PanelFunnel {

    private static final List<String> STAGES = List.of("leads", "mql", "sal", "sql", "opportunities", "won");
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final PanelFacts facts;
    private final RevenueRule revenue;
    private final Words words;
    private final Numbers numbers;

    PanelFunnel(PanelFacts facts, RevenueRule revenue, Words words) {
        this.facts = facts;
        this.revenue = revenue;
        this.words = words;
        this.numbers = words.numbers();
    }

    /** Stage, count, share of the stage before, and the length of its bar in percent of the longest. */
    List<Map<String, String>> lines() {
        List<Map<String, String>> lines = new ArrayList<>();
        if (facts.metrics.sums().stream().noneMatch(sum -> sum.source().equals(MadeFigures.LEADS))) {
            return lines;
        }
        Basis basis = Basis.ofSums(facts.metrics.sums());
        List<Measure> counts = new ArrayList<>();
        STAGES.forEach(stage -> counts.add(facts.evaluator.of(stage, basis).measure()));
        BigDecimal most = counts.stream().flatMap(count -> count.value().stream()).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        for (int i = 0; i < counts.size(); i++) {
            lines.add(line(i, counts, most));
        }
        return lines;
    }

    private Map<String, String> line(int place, List<Measure> counts, BigDecimal most) {
        Measure count = counts.get(place);
        Definition metric = facts.evaluator.dictionary().required(STAGES.get(place));
        Map<String, String> line = new HashMap<>();
        line.put("stage", revenue.stage(metric.code(), words.name(metric)));
        line.put("count", count.value().map(numbers::count).orElseGet(() -> none(count)));
        line.put("length", count.value().filter(value -> most.signum() > 0)
                .map(value -> value.multiply(FULL).divide(most, 1, RoundingMode.HALF_UP).toPlainString()).orElse("0"));
        Measure share = place == 0 ? count : count.dividedBy(counts.get(place - 1));
        line.put("share", place == 0 ? words.of("panel.funnel.start") : share.value().map(value -> numbers.percent(value, 1)).orElseGet(() -> none(share)));
        return line;
    }

    private String none(Measure measure) {
        return words.of("panel.undefinedCell", words.reason(measure.reason().orElseThrow()));
    }
}

package org.marketops.metric.file.jira;

import org.marketops.metric.Measure;
import org.marketops.metric.ReportedRatio;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.jira.Words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a file states as ratios beside what its counts give, as texts. */
final class ReportedLines {

    static final int SHOWN = 50;

    private final Words words;

    ReportedLines(Words words) {
        this.words = words;
    }

    /** The first 50, those that differ before the others. @param amounts false for who may not see money: ratios of money are not there then */
    List<Map<String, String>> of(List<ReportedRatio> ratios, boolean amounts) {
        List<Map<String, String>> lines = new ArrayList<>();
        List<ReportedRatio> sorted = new ArrayList<>(ratios);
        sorted.sort(Comparator.comparing(ratio -> ratio.differing() == 0));
        for (ReportedRatio ratio : sorted) {
            if (lines.size() < SHOWN && (amounts || !ratio.isMoney())) {
                lines.add(line(ratio));
            }
        }
        return lines;
    }

    private Map<String, String> line(ReportedRatio ratio) {
        Definition metric = Dictionary.standard().required(ratio.code());
        boolean one = ratio.lowest().compareTo(ratio.highest()) == 0;
        String stated = one ? shown(metric, ratio, ratio.lowest())
                : words.of("reported.range", shown(metric, ratio, ratio.lowest()), shown(metric, ratio, ratio.highest()));
        String recomputed = ratio.recomputed().map(value -> shown(metric, ratio, value)).orElseGet(() -> words.of("reported.none"));
        return Map.of("campaign", ratio.campaign(), "ratio", words.name(metric), "stated", stated, "rows", words.numbers().count(ratio.rows()),
                "recomputed", recomputed, "differs", ratio.differing() == 0 ? words.of("reported.agrees")
                        : words.of("reported.differs", words.numbers().count(ratio.differing())), "sign", ratio.differing() == 0 ? "ok" : "warn");
    }

    private String shown(Definition metric, ReportedRatio ratio, BigDecimal value) {
        return words.shown(metric, ratio.isMoney() && !ratio.currency().equals(org.marketops.metric.Fact.NO_CURRENCY)
                ? Measure.money(value, ratio.currency()) : Measure.of(value), words.numbers());
    }
}

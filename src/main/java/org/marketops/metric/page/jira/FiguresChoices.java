package org.marketops.metric.page.jira;

import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.page.Grain;
import org.marketops.metric.progress.ReadProgress;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.metric.progress.jira.TargetViews;
import org.marketops.time.FiscalCalendars;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be chosen on the page. */
public final class FiguresChoices {

    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    private final FiguresTexts texts;
    private final TargetViews targets;
    private final FiscalCalendars calendars;
    private final ReadProgress progress;

    public FiguresChoices(FiguresTexts texts, TargetViews targets, FiscalCalendars calendars, ReadProgress progress) {
        this.texts = texts;
        this.targets = targets;
        this.calendars = calendars;
        this.progress = progress;
    }

    List<Map<String, Object>> metrics(FiguresAnswer answer) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (Definition metric : answer.choices) {
            options.add(option(metric.code(), texts.name(metric), metric == answer.metric));
        }
        options.sort(Comparator.comparing(option -> option.get("label").toString(), String.CASE_INSENSITIVE_ORDER));
        return options;
    }

    /** This fiscal year and the one before, with their quarters and months, and days of one's own. */
    List<Map<String, Object>> periods(String chosen) {
        int year = calendars.current().yearOf(progress.today());
        List<String> keys = new ArrayList<>();
        for (int each = year; each >= year - 1; each--) {
            keys.add(Integer.toString(each));
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                keys.add(each + "Q" + quarter);
            }
            for (int month = 1; month <= MONTHS; month++) {
                keys.add(String.format(Locale.ROOT, "%dM%02d", each, month));
            }
        }
        if (!keys.contains(chosen) && !FiguresQuestion.CUSTOM.equals(chosen)) {
            keys.add(chosen);
        }
        List<Map<String, Object>> options = new ArrayList<>();
        keys.forEach(key -> options.add(option(key, period(key), key.equals(chosen))));
        options.add(option(FiguresQuestion.CUSTOM, texts.of("period.custom"), FiguresQuestion.CUSTOM.equals(chosen)));
        return options;
    }

    private String period(String key) {
        return targets.period(TargetPeriod.read(key).orElseThrow(IllegalStateException::new));
    }

    List<Map<String, Object>> grains(Grain chosen) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (Grain grain : Grain.values()) {
            String code = grain.name().toLowerCase(Locale.ROOT);
            options.add(option(code, texts.of("by." + code), grain == chosen));
        }
        return options;
    }

    /** @param target whether there is one: it is compared with in any case */
    List<Map<String, Object>> comparisons(String chosen, boolean target) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (String code : FiguresQuestion.COMPARISONS) {
            String label = texts.of("compare." + code);
            String beside = FiguresQuestion.NOTHING.equals(code) ? texts.of("compare.target.only") : texts.of("compare.target.and", texts.inside(label));
            options.add(option(code, target ? beside : label, code.equals(chosen)));
        }
        return options;
    }

    private static Map<String, Object> option(String value, String label, boolean selected) {
        return Map.of("value", value, "label", label, "selected", selected);
    }
}

package org.marketops.metric.progress.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Formats;
import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.jira.MeasureTexts;
import org.marketops.metric.dictionary.jira.ShownValues;
import org.marketops.metric.progress.BottomUp;
import org.marketops.metric.progress.Progress;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetPeriod;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts targets into words. */
public final class TargetViews {

    private static final Map<Progress.State, String> LOOKS = Map.of(Progress.State.BEHIND, "warn", Progress.State.OVER, "bad",
            Progress.State.MISSED, "bad", Progress.State.NOT_HELD, "warn", Progress.State.REACHED, "ok", Progress.State.HELD, "ok",
            Progress.State.ON_PACE, "ok", Progress.State.AHEAD, "info");

    private static final int CENTURY = 100;

    private final MeasureTexts texts;
    private final I18nResolver resolver;

    public TargetViews(MeasureTexts texts, I18nResolver resolver) {
        this.texts = texts;
        this.resolver = resolver;
    }

    /** ok, warn, bad, info or nothing. */
    public static String look(Progress.State state) {
        return LOOKS.getOrDefault(state, "");
    }

    public List<TargetLine> lines(List<TargetDesk.Standing> standings) {
        ShownValues figures = new ShownValues(new Formats(resolver));
        List<TargetLine> lines = new ArrayList<>();
        for (TargetDesk.Standing standing : standings) {
            lines.add(line(standing, figures));
        }
        return lines;
    }

    /** With what the targets of issues come to. */
    List<TargetLine> ofProject(List<ProjectTargetDesk.Line> all) {
        ShownValues figures = new ShownValues(new Formats(resolver));
        List<TargetLine> lines = new ArrayList<>();
        for (ProjectTargetDesk.Line each : all) {
            BottomUp below = each.below();
            Definition metric = each.standing().metric();
            Map<String, String> line = texts(each.standing(), figures);
            line.put("below", shown(below.sum(), metric, figures));
            line.put("issues", below.issues() == 0 ? "" : texts.of("target.project.issues", below.issues()));
            line.put("gap", shown(below.gap(), metric, figures));
            line.put("whyNone", below.sum().reason().map(reason -> reason == Undefined.NO_DATA ? texts.of("target.project.none")
                    : resolver.getText("marketops.metric.undefined." + reason)).orElse(""));
            lines.add(new TargetLine(line));
        }
        return lines;
    }

    private TargetLine line(TargetDesk.Standing standing, ShownValues figures) {
        return new TargetLine(texts(standing, figures));
    }

    private Map<String, String> texts(TargetDesk.Standing standing, ShownValues figures) {
        Definition metric = standing.metric();
        Target target = standing.target();
        Progress progress = standing.progress();
        Map<String, String> line = new HashMap<>();
        line.put("metric", texts.name(metric));
        line.put("code", metric.code());
        line.put("period", period(target.period()));
        line.put("periodKey", target.period().key());
        line.put("target", shown(target.value(), metric, figures));
        line.put("actual", shown(progress.actual(), metric, figures));
        line.put("attainment", share(progress.attainment(), figures));
        line.put("pacing", metric.kind() == Definition.Kind.ADDITIVE ? share(progress.pacing(), figures) : texts.of("target.noPace"));
        line.put("forecast", shown(progress.forecast(), metric, figures));
        line.put("state", texts.of("target.state." + progress.state()));
        line.put("reason", reason(progress));
        line.put("look", look(progress.state()));
        line.put("edition", Integer.toString(target.edition()));
        BigDecimal typed = target.value().value().orElseThrow();
        line.put("typed", (metric.unit() == Definition.Unit.PERCENT ? typed.movePointRight(2) : typed).stripTrailingZeros().toPlainString());
        line.put("currency", target.value().isMoney() ? target.value().currency() : "");
        line.put("remove", texts.of("target.page.removeOne", texts.name(metric), period(target.period())));
        line.put("edit", texts.of("target.page.editOne", texts.name(metric), period(target.period())));
        return line;
    }

    public String period(TargetPeriod period) {
        String year = String.format(Locale.ROOT, "%02d", period.fiscalYear() % CENTURY);
        if (period.month() > 0) {
            return texts.of("target.period.month", year, Integer.toString(period.month()));
        }
        return period.quarter() > 0 ? texts.of("target.period.quarter", year, Integer.toString(period.quarter()))
                : texts.of("target.period.year", year);
    }

    private String share(Measure measure, ShownValues figures) {
        return measure.value().map(value -> figures.percent(value, 1)).orElseGet(() -> missing());
    }

    private String shown(Measure measure, Definition metric, ShownValues figures) {
        return measure.value().isPresent() ? figures.of(metric, measure) : missing();
    }

    /** The reason stands once, with the state. */
    private String missing() {
        return texts.of("target.none");
    }

    private String reason(Progress progress) {
        if (progress.isAtPlanRate()) {
            return texts.of("target.planRate");
        }
        boolean told = progress.state() == Progress.State.NO_VALUE;
        return told ? progress.attainment().reason().map(reason -> resolver.getText("marketops.metric.undefined." + reason)).orElse("") : "";
    }
}

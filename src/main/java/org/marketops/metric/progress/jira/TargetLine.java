package org.marketops.metric.progress.jira;

import java.util.Map;

/** One target as finished texts. */
public final class TargetLine {

    private final Map<String, String> texts;

    TargetLine(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** By name: metric, code, period, periodKey, target, actual, attainment, pacing, forecast, state, look, edition, typed, currency, remove. */
    public Map<String, String> getTexts() {
        return texts;
    }
}

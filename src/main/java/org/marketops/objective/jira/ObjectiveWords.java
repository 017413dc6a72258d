package org.marketops.objective.jira;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The fixed words of the pages of objectives, by the names that the templates use. */
final class ObjectiveWords {

    private static final String[] WORDS = {"add", "archive", "archiveHint", "ask", "baseline", "better", "bringInStep", "cancel", "confidence", "confidenceHint",
        "currency", "currencyHint", "edit", "equal", "failed", "gap", "gapIs", "goal", "goalLead", "growth",
        "higher", "history", "historyHint", "imported", "isArchived", "issue", "kind", "lastYear", "lead", "level",
        "linked", "lower", "method", "metric", "metricHint", "name", "nameHint", "new", "newest", "none",
        "noneEditor", "noneReader", "nothingSaved", "numbersHint", "objective", "orphans", "orphansNone", "owner", "ownerHint", "parent",
        "parentHint", "past", "period", "periods", "project", "projectHint", "proposal", "quarter", "reserve", "reserveHint",
        "restore", "save", "source", "status", "sum", "take", "target", "title", "trailing", "tree",
        "typed", "unit", "value", "weight", "weighting", "year", "yearHint"};

    private ObjectiveWords() {
    }

    static Map<String, String> of(ObjectiveTexts texts) {
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word, texts.text("page." + word));
        }
        return Collections.unmodifiableMap(words);
    }
}

package org.marketops.board.jira;

import org.marketops.jira.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of the page that stand alone. */
final class PackWords {

    private static final String[] WORDS = {"pack", "present", "print", "export", "live", "now", "objective", "measure", "target", "result",
        "attainment", "goals.empty", "goals.link", "money.region", "money.difference", "money.year",
        "money.empty", "money.none", "chart.title", "chart.note", "chart.plan", "chart.actual", "decisions", "decisions.none", "notShown", "helped",
        "helped.none", "held", "held.none",
        "risks", "risks.none", "thanks", "thanks.none", "funnel", "funnel.caption", "funnel.stage", "funnel.leads", "funnel.share",
        "funnel.empty", "freeze", "freeze.hint", "freeze.reason", "quarters", "failed.title", "later", "compare.group", "step", "see", "evidence",
        "promise.commitment", "promise.owner", "promise.result.column", "promise.due", "promise.objective", "promise.objective.none", "promise.text",
        "promise.make", "promise.tell", "promise.change", "promise.word", "promise.save", "promise.withdraw", "promise.state.OPEN", "promise.state.KEPT",
        "promise.state.MISSED", "promise.hint", "promised.none", "promises.none", "noValue"};

    private static final Map<String, List<String>> EMPTY = Map.of("objectives", List.of("goals_empty", "helped_none", "held_none", "thanks_none"),
            "money", List.of("money_empty"), "funnel", List.of("funnel_empty"), "decisions", List.of("decisions_none"),
            "promises", List.of("promised_none", "promises_none"));

    private PackWords() {
    }

    /** By name, with _ for a dot. */
    static Map<String, String> of(PackTexts texts) {
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word.replace('.', '_'), texts.text(word));
        }
        return words;
    }

    /** Says of a part that could not be read that it is not known, where else it would say that there is nothing. */
    static Map<String, String> of(PackTexts texts, JsonNode failed) {
        Map<String, String> words = of(texts);
        EMPTY.forEach((part, empty) -> {
            if (failed.has(part)) {
                empty.forEach(word -> words.put(word, texts.text("failed.here")));
            }
        });
        if (!failed.isEmpty()) {
            words.put("risks_none", texts.text("failed.here"));
        }
        return words;
    }
}

package org.marketops.board.jira;

import java.util.HashMap;
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
}

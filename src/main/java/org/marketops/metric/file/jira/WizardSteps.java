package org.marketops.metric.file.jira;

import org.marketops.metric.jira.Words;

import java.util.ArrayList;
import java.util.List;

/** The six steps of an import: which are behind, by what they were answered, and where an answer can be changed. */
public final class WizardSteps {

    private static final List<String> NAMES = List.of("file", "format", "columns", "match", "preview", "result");

    private final Words words;
    private final List<Step> steps = new ArrayList<>();
    private final int now;

    private WizardSteps(Words words, String now) {
        this.words = words;
        this.now = NAMES.indexOf(now);
        NAMES.forEach(name -> steps.add(step(steps.size(), "", "")));
    }

    static WizardSteps at(String now, Words words) {
        return new WizardSteps(words, now);
    }

    /** @param answer what answered the step, in a word or two; @param link where that is changed, or empty */
    WizardSteps told(String name, String answer, String link) {
        int at = NAMES.indexOf(name);
        steps.set(at, step(at, answer, link));
        return this;
    }

    List<Step> all() {
        return List.copyOf(steps);
    }

    private Step step(int at, String answer, String link) {
        String sign = at < now ? "\u2713" : Integer.toString(at + 1);
        return new Step(words.of("page.step." + NAMES.get(at)), sign, at < now ? "done" : at == now ? "now" : "", answer, link);
    }

    /** One step as finished texts. */
    public static final class Step {

        private final String label;
        private final String sign;
        private final String state;
        private final String answer;
        private final String link;

        Step(String label, String sign, String state, String answer, String link) {
            this.label = label;
            this.sign = sign;
            this.state = state;
            this.answer = answer;
            this.link = link;
        }

        public String getLabel() {
            return label;
        }

        public String getSign() {
            return sign;
        }

        public boolean isDone() {
            return state.equals("done");
        }

        public boolean isNow() {
            return state.equals("now");
        }

        public String getAnswer() {
            return answer;
        }

        public String getLink() {
            return link;
        }
    }
}

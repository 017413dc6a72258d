package org.marketops.objective.jira;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The goal builder of one objective as plain texts: what was asked, the sample, and the proposal or why there is none. */
public final class GoalView {

    boolean offered;
    String refused = "";
    String past = "";
    String proposal = "";
    String target = "";
    String caption = "";
    final Map<String, String> typed = new HashMap<>();
    final Map<String, String> problems = new HashMap<>();
    final List<SampleLine> sample = new ArrayList<>();

    /** Whether a goal can be asked for at all. */
    public boolean isOffered() {
        return offered;
    }

    public String getRefused() {
        return refused;
    }

    /** The past as one value, before it grows. */
    public String getPast() {
        return past;
    }

    /** In words; empty while there is none. */
    public String getProposal() {
        return proposal;
    }

    /** The proposal as digits, to be sent back. */
    public String getTarget() {
        return target;
    }

    public String getCaption() {
        return caption;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Map<String, String> getProblems() {
        return problems;
    }

    public List<SampleLine> getSample() {
        return sample;
    }

    /** One period that the proposal was made from. */
    public static final class SampleLine {

        private final String period;
        private final String value;
        private final String weight;

        SampleLine(String period, String value, String weight) {
            this.period = period;
            this.value = value;
            this.weight = weight;
        }

        public String getPeriod() {
            return period;
        }

        public String getValue() {
            return value;
        }

        public String getWeight() {
            return weight;
        }
    }
}

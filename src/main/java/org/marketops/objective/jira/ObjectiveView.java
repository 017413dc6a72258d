package org.marketops.objective.jira;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of one objective as plain texts for its template. An empty text is not shown. */
public final class ObjectiveView {

    String id = "";
    String version = "";
    String heading = "";
    boolean editor;
    boolean archived;
    boolean isNew;
    String refused = "";
    String readOnly = "";
    final List<Choice> path = new ArrayList<>();
    final List<Choice> facts = new ArrayList<>();
    final Map<String, String> typed = new HashMap<>();
    final Map<String, String> problems = new HashMap<>();
    final List<String> allProblems = new ArrayList<>();
    final List<Choice> parents = new ArrayList<>();
    final List<Choice> levels = new ArrayList<>();
    final List<Choice> units = new ArrayList<>();
    final List<Choice> quarters = new ArrayList<>();
    final List<String> metrics = new ArrayList<>();
    GoalView goal = new GoalView();

    public String getId() {
        return id;
    }

    public String getVersion() {
        return version;
    }

    public String getHeading() {
        return heading;
    }

    public boolean isEditor() {
        return editor;
    }

    public boolean isArchived() {
        return archived;
    }

    public boolean isNew() {
        return isNew;
    }

    /** Why nothing was saved, where no single field is to blame. */
    public String getRefused() {
        return refused;
    }

    /** Why nothing can be changed here. */
    public String getReadOnly() {
        return readOnly;
    }

    /** From the top down, without the objective itself. */
    public List<Choice> getPath() {
        return path;
    }

    public List<Choice> getFacts() {
        return facts;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** Each field has an entry, empty if nothing is wrong. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public List<String> getAllProblems() {
        return allProblems;
    }

    public List<Choice> getParents() {
        return parents;
    }

    public List<Choice> getLevels() {
        return levels;
    }

    public List<Choice> getUnits() {
        return units;
    }

    public List<Choice> getQuarters() {
        return quarters;
    }

    public List<String> getMetrics() {
        return metrics;
    }

    public GoalView getGoal() {
        return goal;
    }

    /** A value with its words. */
    public static final class Choice {

        private final String value;
        private final String text;

        Choice(String value, String text) {
            this.value = value;
            this.text = text;
        }

        public String getValue() {
            return value;
        }

        public String getText() {
            return text;
        }
    }
}

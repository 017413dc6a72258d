package org.marketops.taxonomy.jira;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of the administration as plain texts for its template. An empty text is not shown. */
public final class TaxonomyPage {

    String url = "";
    /** terms, names, links, table or changes. */
    String view = "terms";
    String done = "";
    String problem = "";
    String wrong = "";
    boolean empty;
    String dimension = "";
    String dimensionLabel = "";
    String fieldSentence = "";
    boolean removable;
    TermLine edited;
    final List<String> lines = new ArrayList<>();
    final Map<String, String> words = new HashMap<>();
    /** What stands in the fields of forms, by their names: what was typed, else what is stored. */
    final Map<String, String> typed = new HashMap<>();
    final List<Choice> dimensions = new ArrayList<>();
    final List<TermLine> terms = new ArrayList<>();
    final List<Choice> fields = new ArrayList<>();
    final List<Choice> replacements = new ArrayList<>();
    final List<Choice> templates = new ArrayList<>();
    final List<Choice> nameFields = new ArrayList<>();
    List<String> optionsWithoutTerm = Collections.emptyList();
    List<String> termsWithoutOption = Collections.emptyList();
    List<String> optionsLeftOn = Collections.emptyList();
    List<ChangeLines.Line> changes = Collections.emptyList();
    boolean tried;
    boolean triedFine;
    final List<String> triedLines = new ArrayList<>();

    public String getUrl() {
        return url;
    }

    public String getView() {
        return view;
    }

    public String getDone() {
        return done;
    }

    public String getProblem() {
        return problem;
    }

    /** The field that the problem is about. */
    public String getWrong() {
        return wrong;
    }

    /** Whether there is no dimension at all. */
    public boolean isEmpty() {
        return empty;
    }

    public String getDimension() {
        return dimension;
    }

    public String getDimensionLabel() {
        return dimensionLabel;
    }

    public String getFieldSentence() {
        return fieldSentence;
    }

    public boolean isRemovable() {
        return removable;
    }

    /** The term whose form is open; null for none. */
    public TermLine getEdited() {
        return edited;
    }

    /** Rows of a table that were refused. */
    public List<String> getLines() {
        return lines;
    }

    public Map<String, String> getWords() {
        return words;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public List<Choice> getDimensions() {
        return dimensions;
    }

    public List<TermLine> getTerms() {
        return terms;
    }

    public List<Choice> getFields() {
        return fields;
    }

    public List<Choice> getReplacements() {
        return replacements;
    }

    public List<Choice> getTemplates() {
        return templates;
    }

    public List<Choice> getNameFields() {
        return nameFields;
    }

    public List<String> getOptionsWithoutTerm() {
        return optionsWithoutTerm;
    }

    public List<String> getTermsWithoutOption() {
        return termsWithoutOption;
    }

    /** Of retired terms. */
    public List<String> getOptionsLeftOn() {
        return optionsLeftOn;
    }

    /** Newest first. */
    public List<ChangeLines.Line> getChanges() {
        return changes;
    }

    public boolean isTried() {
        return tried;
    }

    public boolean isTriedFine() {
        return triedFine;
    }

    public List<String> getTriedLines() {
        return triedLines;
    }

    /** Something that can be chosen, or a field with its text. */
    public static final class Choice {

        private final String value;
        private final String label;
        private final String text;
        private final boolean chosen;

        Choice(String value, String label, String text, boolean chosen) {
            this.value = value;
            this.label = label;
            this.text = text;
            this.chosen = chosen;
        }

        public String getValue() {
            return value;
        }

        public String getLabel() {
            return label;
        }

        public String getText() {
            return text;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    /** One term. */
    public static final class TermLine {

        String code = "";
        String label = "";
        String synonyms = "";
        boolean active;
        String state = "";
        String used = "";

        public String getCode() {
            return code;
        }

        public String getLabel() {
            return label;
        }

        /** With commas between. */
        public String getSynonyms() {
            return synonyms;
        }

        public boolean isActive() {
            return active;
        }

        public String getState() {
            return state;
        }

        public String getUsed() {
            return used;
        }
    }
}

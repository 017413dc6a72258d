package org.marketops.audit.jira;

import org.marketops.approval.jira.FieldThenAndNow;

import java.util.List;

/** The plan at one entry as plain texts for the page's template. */
public final class ReplayView {

    private final String title;
    private final String sentence;
    private final String caption;
    private final List<FieldThenAndNow> fields;

    ReplayView(String title, String sentence, String caption, List<FieldThenAndNow> fields) {
        this.title = title;
        this.sentence = sentence;
        this.caption = caption;
        this.fields = fields;
    }

    public String getTitle() {
        return title;
    }

    public String getSentence() {
        return sentence;
    }

    public String getCaption() {
        return caption;
    }

    /** Empty if the record does not hold the content. */
    public List<FieldThenAndNow> getFields() {
        return fields;
    }
}

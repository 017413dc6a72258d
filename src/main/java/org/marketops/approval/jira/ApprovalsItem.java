package org.marketops.approval.jira;

import java.util.ArrayList;
import java.util.List;

/** The dashboard item as plain texts for its template. An empty text is not shown. */
public final class ApprovalsItem {

    String note = "";
    String noteText = "";
    String noteClass = "";
    String caption = "";
    String plan = "";
    String rule = "";
    String waiting = "";
    String amount = "";
    String all = "";
    String allUrl = "";
    boolean withAmounts;
    final List<QueueView.Row> rows = new ArrayList<>();

    public String getNote() {
        return note;
    }

    public String getNoteText() {
        return noteText;
    }

    public String getNoteClass() {
        return noteClass;
    }

    public String getCaption() {
        return caption;
    }

    /** Head of the column; so are the next three. */
    public String getPlan() {
        return plan;
    }

    public String getRule() {
        return rule;
    }

    public String getWaiting() {
        return waiting;
    }

    public String getAmount() {
        return amount;
    }

    public String getAll() {
        return all;
    }

    public String getAllUrl() {
        return allUrl;
    }

    public boolean isWithAmounts() {
        return withAmounts;
    }

    public List<QueueView.Row> getRows() {
        return rows;
    }
}

package org.marketops.notice.jira;

import java.util.ArrayList;
import java.util.List;

/** The page behind a link of a mail, as plain texts for its template. An empty text is not shown. */
public final class DecidePage {

    int status = 200;
    String title = "";
    String heading = "";
    String noteClass = "";
    String noteTitle = "";
    String noteText = "";
    String lead = "";
    String step = "";
    String changesTitle = "";
    String planUrl = "";
    String comment = "";
    String commentLabel = "";
    String commentHint = "";
    boolean commentNeeded;
    String problem = "";
    String nothing = "";
    String toWrite = "";
    String toWriteText = "";
    String button = "";
    String action = "";
    final List<Letter.Line> facts = new ArrayList<>();
    final List<Letter.Line> changes = new ArrayList<>();
    final List<Letter.Link> others = new ArrayList<>();

    public String getTitle() {
        return title;
    }

    /** Key and summary of the plan; empty for those who may not know it. */
    public String getHeading() {
        return heading;
    }

    public String getNoteClass() {
        return noteClass;
    }

    public String getNoteTitle() {
        return noteTitle;
    }

    public String getNoteText() {
        return noteText;
    }

    public String getLead() {
        return lead;
    }

    public String getStep() {
        return step;
    }

    public String getChangesTitle() {
        return changesTitle;
    }

    public String getPlanUrl() {
        return planUrl;
    }

    public String getComment() {
        return comment;
    }

    public String getCommentLabel() {
        return commentLabel;
    }

    public String getCommentHint() {
        return commentHint;
    }

    public boolean isCommentNeeded() {
        return commentNeeded;
    }

    /** That nothing was saved. */
    public String getNothing() {
        return nothing;
    }

    /** The link to the comment where that is all that is missing, and the rest of its sentence. */
    public String getToWrite() {
        return toWrite;
    }

    public String getToWriteText() {
        return toWriteText;
    }

    public boolean isUncommented() {
        return commentNeeded && comment.isEmpty() && !problem.isEmpty();
    }

    public String getProblem() {
        return problem;
    }

    /** Empty when there is nothing to decide. */
    public String getButton() {
        return button;
    }

    public String getAction() {
        return action;
    }

    public List<Letter.Line> getFacts() {
        return facts;
    }

    public List<Letter.Line> getChanges() {
        return changes;
    }

    public List<Letter.Link> getOthers() {
        return others;
    }
}

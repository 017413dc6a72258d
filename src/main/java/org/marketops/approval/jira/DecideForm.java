package org.marketops.approval.jira;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The comment box and the buttons of a decision as plain texts for the templates. An empty text is not shown. */
public final class DecideForm {

    String address = "";
    String issueKey = "";
    String tokenName = "";
    String tokenValue = "";
    String read = "";
    String reason = "";
    String reasonClass = "";
    String commentLabel = "";
    String comment = "";
    String commentProblem = "";
    String problemsTitle = "";
    String failed = "";
    String groupLabel = "";
    String postUrl = "";
    String postKept = "";
    String postLabel = "";
    boolean commentNeeded;
    boolean commentShown;
    final List<Button> buttons = new ArrayList<>();
    final List<Remark> remarks = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    public String getAddress() {
        return address;
    }

    public String getIssueKey() {
        return issueKey;
    }

    public String getTokenName() {
        return tokenName;
    }

    public String getTokenValue() {
        return tokenValue;
    }

    /** For the hidden field: what the person has before his eyes. */
    public String getRead() {
        return read;
    }

    /** Why the person cannot decide, or that it is his turn. */
    public String getReason() {
        return reason;
    }

    public String getReasonClass() {
        return reasonClass;
    }

    public String getCommentLabel() {
        return commentLabel;
    }

    /** What was typed. */
    public String getComment() {
        return comment;
    }

    public String getCommentProblem() {
        return commentProblem;
    }

    public boolean isCommentNeeded() {
        return commentNeeded;
    }

    public boolean isCommentShown() {
        return commentShown;
    }

    public String getProblemsTitle() {
        return problemsTitle;
    }

    /** What a script says when it gets no answer. */
    public String getFailed() {
        return failed;
    }

    public String getGroupLabel() {
        return groupLabel;
    }

    /** Where what was typed can go as a comment, as there is nothing left to decide; empty otherwise. */
    public String getPostUrl() {
        return postUrl;
    }

    public String getPostKept() {
        return postKept;
    }

    public String getPostLabel() {
        return postLabel;
    }

    public List<Button> getButtons() {
        return Collections.unmodifiableList(buttons);
    }

    public List<Remark> getRemarks() {
        return Collections.unmodifiableList(remarks);
    }

    public List<Problem> getProblems() {
        return Collections.unmodifiableList(problems);
    }

    /** One button; one that cannot be used names the text that says why. */
    public static final class Button {
        private final String value;
        private final String label;
        private final boolean primary;
        private final String why;

        Button(String value, String label, boolean primary, String why) {
            this.value = value;
            this.label = label;
            this.primary = primary;
            this.why = why;
        }

        public String getValue() {
            return value;
        }

        public String getLabel() {
            return label;
        }

        public boolean isPrimary() {
            return primary;
        }

        /** The id of the text that says why not; empty for a button that can be used. */
        public String getWhy() {
            return why;
        }
    }

    /** A sentence below the buttons, which a button may point to. */
    public static final class Remark {
        private final String id;
        private final String text;

        Remark(String id, String text) {
            this.id = id;
            this.text = text;
        }

        public String getId() {
            return id;
        }

        public String getText() {
            return text;
        }
    }

    /** Why nothing was saved: a link to the place, where there is one, and the rest of the sentence. */
    public static final class Problem {
        private final String target;
        private final String link;
        private final String text;

        Problem(String target, String link, String text) {
            this.target = target;
            this.link = link;
            this.text = text;
        }

        public String getTarget() {
            return target;
        }

        public String getLink() {
            return link;
        }

        public String getText() {
            return text;
        }
    }
}

package org.marketops.delegation.jira;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of delegations as plain texts for its template. An empty text is not shown. */
public final class DelegationView {

    String noteClass = "";
    String noteTitle = "";
    String noteText = "";
    boolean preview;
    String previewLead = "";
    String previewWhen = "";
    String affectedCaption = "";
    boolean readable = true;
    final Map<String, String> typed = new HashMap<>();
    final Map<String, String> problems = new HashMap<>();
    final List<String> allProblems = new ArrayList<>();
    final List<Row> affected = new ArrayList<>();
    final List<Row> mine = new ArrayList<>();
    final List<Row> toMe = new ArrayList<>();

    public String getNoteClass() {
        return noteClass;
    }

    public String getNoteTitle() {
        return noteTitle;
    }

    public String getNoteText() {
        return noteText;
    }

    /** Whether everything typed is right and only the last word is missing. */
    public boolean isPreview() {
        return preview;
    }

    public String getPreviewLead() {
        return previewLead;
    }

    public String getPreviewWhen() {
        return previewWhen;
    }

    public String getAffectedCaption() {
        return affectedCaption;
    }

    /** Whether the delegations could be read. */
    public boolean isReadable() {
        return readable;
    }

    /** By the name of the field; each field has an entry. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** By the name of the field; each field has an entry, empty if nothing is wrong. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public List<String> getAllProblems() {
        return allProblems;
    }

    public List<Row> getAffected() {
        return affected;
    }

    public List<Row> getMine() {
        return mine;
    }

    public List<Row> getToMe() {
        return toMe;
    }

    /** One delegation or one plan. */
    public static final class Row {

        String id = "";
        String who = "";
        String url = "";
        String days = "";
        String scope = "";
        String too = "";
        String state = "";
        String sign = "";
        String markClass = "";
        boolean stoppable;

        public String getId() {
            return id;
        }

        public String getWho() {
            return who;
        }

        public String getUrl() {
            return url;
        }

        public String getDays() {
            return days;
        }

        public String getScope() {
            return scope;
        }

        public String getToo() {
            return too;
        }

        public String getState() {
            return state;
        }

        public String getSign() {
            return sign;
        }

        public String getMarkClass() {
            return markClass;
        }

        public boolean isStoppable() {
            return stoppable;
        }
    }
}

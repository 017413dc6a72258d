package org.marketops.objective.jira;

import java.util.ArrayList;
import java.util.List;

/** The page of all objectives as plain texts for its template. An empty text is not shown. */
public final class ObjectivesView {

    final List<ObjectiveLine> rows = new ArrayList<>();
    final List<OrphanLine> orphans = new ArrayList<>();
    boolean editor;
    String editors = "";
    String moneyNote = "";
    String fieldNote = "";
    boolean fieldBehind;
    String caption = "";
    String archivedText = "";
    String archivedUrl = "";
    String orphansCaption = "";
    String orphansHidden = "";

    public List<ObjectiveLine> getRows() {
        return rows;
    }

    public List<OrphanLine> getOrphans() {
        return orphans;
    }

    /** Whether the reader may add and change objectives. */
    public boolean isEditor() {
        return editor;
    }

    /** Who may, for a reader who may not. */
    public String getEditors() {
        return editors;
    }

    public String getMoneyNote() {
        return moneyNote;
    }

    public String getFieldNote() {
        return fieldNote;
    }

    /** Whether a button can bring the field in step. */
    public boolean isFieldBehind() {
        return fieldBehind;
    }

    public String getCaption() {
        return caption;
    }

    public String getArchivedText() {
        return archivedText;
    }

    public String getArchivedUrl() {
        return archivedUrl;
    }

    public String getOrphansCaption() {
        return orphansCaption;
    }

    public String getOrphansHidden() {
        return orphansHidden;
    }

    /** An active plan or campaign that counts for no objective. */
    public static final class OrphanLine {

        final String key;
        final String url;
        final String summary;
        final String kind;
        final String status;

        OrphanLine(String key, String url, String summary, String kind, String status) {
            this.key = key;
            this.url = url;
            this.summary = summary;
            this.kind = kind;
            this.status = status;
        }

        public String getKey() {
            return key;
        }

        public String getUrl() {
            return url;
        }

        public String getSummary() {
            return summary;
        }

        public String getKind() {
            return kind;
        }

        public String getStatus() {
            return status;
        }
    }
}

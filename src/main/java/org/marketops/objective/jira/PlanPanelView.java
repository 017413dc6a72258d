package org.marketops.objective.jira;

import java.util.ArrayList;
import java.util.List;

/** The plan panel as plain texts for its template. An empty text is not shown. */
public final class PlanPanelView {

    final List<Crumb> crumbs = new ArrayList<>();
    String label = "";
    String note = "";
    String noPlan = "";
    String hidden = "";
    String changeLink = "";
    String changeText = "";

    void crumb(String url, String key, String text) {
        crumbs.add(new Crumb(url, key, text));
    }

    public List<Crumb> getCrumbs() {
        return crumbs;
    }

    public String getLabel() {
        return label;
    }

    public String getNote() {
        return note;
    }

    public String getNoPlan() {
        return noPlan;
    }

    public String getHidden() {
        return hidden;
    }

    public String getChangeLink() {
        return changeLink;
    }

    public String getChangeText() {
        return changeText;
    }

    /** One place on the way down; without an address where there is nothing to open. */
    public static final class Crumb {

        private final String url;
        private final String key;
        private final String text;

        Crumb(String url, String key, String text) {
            this.url = url;
            this.key = key;
            this.text = text;
        }

        public String getUrl() {
            return url;
        }

        public String getKey() {
            return key;
        }

        public String getText() {
            return text;
        }
    }
}

package org.marketops.metric.file.jira;

import java.util.List;

/** One version of an own profile as the page shows it. */
public final class ProfileView {

    private final String name;
    private final String version;
    private final String made;
    private final String state;
    private final boolean live;
    private final List<PreviewView.Line> fields;

    /** @param fields what is read, and from which column or how */
    ProfileView(String name, String version, String made, String state, boolean live, List<PreviewView.Line> fields) {
        this.name = name;
        this.version = version;
        this.made = made;
        this.state = state;
        this.live = live;
        this.fields = List.copyOf(fields);
    }

    public String getName() {
        return name;
    }

    public String getVersion() {
        return version;
    }

    public String getMade() {
        return made;
    }

    public String getState() {
        return state;
    }

    public boolean isLive() {
        return live;
    }

    public List<PreviewView.Line> getFields() {
        return fields;
    }
}

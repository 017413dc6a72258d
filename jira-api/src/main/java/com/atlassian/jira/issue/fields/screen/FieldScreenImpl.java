package com.atlassian.jira.issue.fields.screen;

import java.util.ArrayList;
import java.util.List;

/** Of jira-core. Keeps its tabs in memory until the screen manager stores it. */
public class FieldScreenImpl implements FieldScreen {
    private final FieldScreenManager screens;
    private final List<FieldScreenTab> tabs = new ArrayList<>();
    private Long id;
    private String name;
    private String description;

    public FieldScreenImpl(FieldScreenManager screens) {
        this.screens = screens;
    }

    @Override
    public Long getId() {
        return id;
    }

    public void stored(Long newId) {
        this.id = newId;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public void setDescription(String description) {
        this.description = description;
    }

    @Override
    public List<FieldScreenTab> getTabs() {
        return tabs;
    }

    @Override
    public FieldScreenTab getTab(int position) {
        return tabs.get(position);
    }

    @Override
    public FieldScreenTab addTab(String tabName) {
        FieldScreenTab tab = new FieldScreenTabImpl(this, tabName);
        tabs.add(tab);
        saved();
        return tab;
    }

    void saved() {
        if (id != null) {
            screens.updateFieldScreen(this);
        }
    }

    @Override
    public void store() {
        if (id == null) {
            screens.createFieldScreen(this);
        } else {
            screens.updateFieldScreen(this);
        }
    }
}

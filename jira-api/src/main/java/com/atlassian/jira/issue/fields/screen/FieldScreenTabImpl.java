package com.atlassian.jira.issue.fields.screen;

import java.util.ArrayList;
import java.util.List;

/** Signature of the host type; members as far as they are called. */
public class FieldScreenTabImpl implements FieldScreenTab {
    private final FieldScreenImpl screen;
    private final String name;
    private final List<FieldScreenLayoutItem> items = new ArrayList<>();

    FieldScreenTabImpl(FieldScreenImpl screen, String name) {
        this.screen = screen;
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public List<FieldScreenLayoutItem> getFieldScreenLayoutItems() {
        return items;
    }

    @Override
    public void addFieldScreenLayoutItem(String fieldId) {
        items.add(() -> fieldId);
        screen.saved();
    }
}

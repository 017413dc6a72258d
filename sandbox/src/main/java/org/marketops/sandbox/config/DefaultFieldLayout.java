package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.layout.field.EditableDefaultFieldLayout;
import com.atlassian.jira.issue.fields.layout.field.EditableFieldLayoutImpl;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;

import java.util.List;

/** The field configuration that projects without a scheme use. */
final class DefaultFieldLayout extends EditableFieldLayoutImpl implements EditableDefaultFieldLayout {

    DefaultFieldLayout(List<FieldLayoutItem> items) {
        super(null, items);
    }
}

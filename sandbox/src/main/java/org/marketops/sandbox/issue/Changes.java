package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.config.Configuration;
import org.marketops.sandbox.config.FieldKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Modified fields to change items, as Jira words them; what is the same as before gives none. */
final class Changes {

    private static final String SYSTEM = "jira";
    private static final String CUSTOM = "custom";

    private final Configuration configuration;

    Changes(Configuration configuration) {
        this.configuration = configuration;
    }

    List<ChangeItemBean> of(Map<String, ModifiedValue> modified) {
        List<ChangeItemBean> items = new ArrayList<>();
        modified.forEach((fieldId, change) -> {
            CustomField custom = configuration.customFields().getCustomFieldObject(fieldId);
            String name = custom == null ? fieldId : custom.getName();
            ChangeValue from = side(custom, fieldId, change.getOldValue());
            ChangeValue to = side(custom, fieldId, change.getNewValue());
            if (!from.sameAs(to)) {
                items.add(new ChangeItemBean(custom == null ? SYSTEM : CUSTOM, name, from.value(), from.text(), to.value(), to.text()));
            }
        });
        return items;
    }

    private ChangeValue side(CustomField custom, String fieldId, Object value) {
        if (custom != null) {
            return ChangeValue.custom(FieldKind.of(custom), value);
        }
        if (value == null) {
            return ChangeValue.NONE;
        }
        switch (fieldId) {
            case "status":
                return ChangeValue.of((String) value, nameOfStatus((String) value));
            case "issuetype":
                return ChangeValue.of((String) value, configuration.issueTypes().getIssueType((String) value).getName());
            case "assignee":
            case "reporter":
                return ChangeValue.user((ApplicationUser) value);
            default:
                return ChangeValue.text((String) value);
        }
    }

    /** A status id that no status has (an imported workflow) is its own name, so that the history still says something. */
    private String nameOfStatus(String id) {
        return configuration.statuses().getStatus(id) == null ? id : configuration.statuses().getStatus(id).getName();
    }
}

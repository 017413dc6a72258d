package org.marketops.approval.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The value of any custom field as one text that is the same for the same value: numbers without trailing zeros, days as
 * 2026-07-09, people by key, several values sorted.
 */
public final class FieldValues {

    private final CustomFieldManager fields;

    public FieldValues(CustomFieldManager fields) {
        this.fields = fields;
    }

    /** @param id for example {@code customfield_10210}. @return empty if the field is gone or holds nothing */
    String of(Issue issue, String id) {
        CustomField field = fields.getCustomFieldObject(id);
        Object value = field == null ? null : issue.getCustomFieldValue(field);
        return value == null ? "" : text(value);
    }

    static String text(Object value) {
        if (value instanceof Number) {
            return plain(new BigDecimal(value.toString()));
        }
        if (value instanceof Option) {
            return ((Option) value).getValue();
        }
        if (value instanceof ApplicationUser) {
            return ((ApplicationUser) value).getKey();
        }
        if (value instanceof Timestamp) {
            Timestamp at = (Timestamp) value;
            boolean day = at.toLocalDateTime().toLocalTime().toSecondOfDay() == 0;
            return day ? at.toLocalDateTime().toLocalDate().toString() : at.toInstant().toString();
        }
        if (value instanceof Collection) {
            return ((Collection<?>) value).stream().map(FieldValues::text).sorted().collect(Collectors.joining(", "));
        }
        if (value instanceof Map) {
            // A cascading select: parent first, as Jira keys it by depth.
            return ((Map<?, ?>) value).values().stream().map(FieldValues::text).collect(Collectors.joining(" > "));
        }
        return value.toString().replace("\r\n", "\n");
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

package org.marketops.calendar.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;

/** The marketing fields of many issues: each field is looked up once, for a look-up an issue would be a statement an issue. */
final class FieldValues {

    private final Map<MarketingField, CustomField> known = new EnumMap<>(MarketingField.class);

    FieldValues(MarketingFields fields, MarketingField... read) {
        for (MarketingField field : read) {
            fields.field(field).ifPresent(custom -> known.put(field, custom));
        }
    }

    /** Null if the field holds nothing. */
    LocalDate day(Issue issue, MarketingField field) {
        return value(issue, field).filter(Timestamp.class::isInstance)
                .map(value -> ((Timestamp) value).toLocalDateTime().toLocalDate()).orElse(null);
    }

    /** In order. */
    List<String> texts(Issue issue, MarketingField field) {
        Object value = value(issue, field).orElse(Collections.emptyList());
        Collection<?> chosen = value instanceof Collection ? (Collection<?>) value : Collections.singletonList(value);
        return chosen.stream().map(FieldValues::text).map(String::trim).filter(text -> !text.isEmpty()).sorted().collect(Collectors.toList());
    }

    private Optional<Object> value(Issue issue, MarketingField field) {
        return Optional.ofNullable(known.get(field)).map(issue::getCustomFieldValue);
    }

    private static String text(Object value) {
        if (value instanceof ApplicationUser) {
            return ((ApplicationUser) value).getDisplayName();
        }
        return value instanceof Option ? ((Option) value).getValue() : value.toString();
    }
}

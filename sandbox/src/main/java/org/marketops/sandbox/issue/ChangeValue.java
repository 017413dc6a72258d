package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.config.FieldKind;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/** One side of a change item: the value (an id, a key, or none) and the text that people read. */
final class ChangeValue {

    static final ChangeValue NONE = new ChangeValue(null, null);

    private final String value;
    private final String text;

    private ChangeValue(String value, String text) {
        this.value = value;
        this.text = text;
    }

    static ChangeValue of(String id, String name) {
        return new ChangeValue(id, name);
    }

    static ChangeValue text(String text) {
        return text == null || text.isEmpty() ? NONE : new ChangeValue(null, text);
    }

    static ChangeValue user(ApplicationUser user) {
        return user == null ? NONE : new ChangeValue(user.getKey(), user.getDisplayName());
    }

    static ChangeValue custom(FieldKind kind, Object value) {
        if (value == null || value instanceof Collection && ((Collection<?>) value).isEmpty()) {
            return NONE;
        }
        switch (kind) {
            case FLOAT:
                return text(Numbers.plain((Double) value));
            case DATE_PICKER:
                return new ChangeValue(Dates.iso((Timestamp) value), Dates.shown((Timestamp) value));
            case SELECT:
                return new ChangeValue(((Option) value).getOptionId().toString(), ((Option) value).getValue());
            case MULTI_SELECT:
                return options((Collection<?>) value);
            case USER_PICKER:
                return user((ApplicationUser) value);
            case LABELS:
                return text(((Collection<?>) value).stream().map(String::valueOf).collect(Collectors.joining(" ")));
            default:
                return text((String) value);
        }
    }

    private static ChangeValue options(Collection<?> options) {
        Collection<Long> ids = new ArrayList<>();
        options.forEach(option -> ids.add(((Option) option).getOptionId()));
        return new ChangeValue(ids.toString(), options.stream().map(option -> ((Option) option).getValue()).collect(Collectors.joining(",")));
    }

    String value() {
        return value;
    }

    String text() {
        return text;
    }

    boolean sameAs(ChangeValue other) {
        return Objects.equals(value, other.value) && Objects.equals(text, other.text);
    }
}

package org.marketops.sandbox.web.issue;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.user.ApplicationUser;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.marketops.sandbox.web.page.Dates;

/** A custom field's value as text for people. */
final class FieldText {

    private FieldText() {
    }

    static String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Option) {
            return ((Option) value).getValue();
        }
        if (value instanceof ApplicationUser) {
            return ((ApplicationUser) value).getDisplayName();
        }
        if (value instanceof Number) {
            return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.US)).format(new BigDecimal(value.toString()));
        }
        if (value instanceof Date) {
            return new Dates().day((Date) value);
        }
        if (value instanceof Collection) {
            return ((Collection<?>) value).stream().map(FieldText::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Map) {
            return ((Map<?, ?>) value).values().stream().filter(Objects::nonNull).map(FieldText::of).collect(Collectors.joining(" - "));
        }
        return value.toString();
    }
}

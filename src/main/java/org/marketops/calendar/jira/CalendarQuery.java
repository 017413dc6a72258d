package org.marketops.calendar.jira;

import java.time.LocalDate;
import java.util.Optional;
import org.marketops.calendar.CalendarQuestion;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;

/** The search that a question becomes. */
final class CalendarQuery {

    private final MarketingFields fields;

    CalendarQuery(MarketingFields fields) {
        this.fields = fields;
    }

    /** Empty while the set-up has not made the issue type or the dates. */
    Optional<String> of(CalendarQuestion question) {
        Optional<String> type = typeOf(question.kind());
        Optional<String> start = field(MarketingField.START_DATE);
        Optional<String> end = field(MarketingField.END_DATE);
        if (type.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        // A day more at each end: which day a field holds is decided after the search, in no time zone.
        LocalDate first = question.days().first().minusDays(1);
        LocalDate last = question.days().last().plusDays(1);
        return Optional.of(scope(question, type.get()) + " AND (" + start.get() + " is EMPTY OR " + end.get() + " is EMPTY OR ("
                + start.get() + " <= \"" + last + "\" AND " + end.get() + " >= \"" + first + "\")) ORDER BY key ASC");
    }

    /** The plans of the question's project, or all. */
    Optional<String> plans(CalendarQuestion question) {
        return typeOf(CalendarQuestion.Kind.PLAN).map(type -> scope(question, type));
    }

    private Optional<String> typeOf(CalendarQuestion.Kind kind) {
        switch (kind) {
            case PLAN:
                return fields.issueTypeId("plan");
            case ACTIVITY:
                return fields.issueTypeId("activity");
            default:
                return fields.issueTypeId("campaign");
        }
    }

    /** A key of a project is letters, digits and underscores: the page and the call have found the project by it. */
    private static String scope(CalendarQuestion question, String type) {
        return question.project().map(key -> "project = \"" + key + "\" AND ").orElse("") + "issuetype = " + type;
    }

    private Optional<String> field(MarketingField field) {
        return fields.id(field).map(id -> "cf[" + id.substring(id.indexOf('_') + 1) + "]");
    }
}

package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.taxonomy.CheckedName;
import org.marketops.taxonomy.ComposedName;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.KeepTemplates;
import org.marketops.taxonomy.NameValues;
import org.marketops.taxonomy.NamedKind;
import org.marketops.taxonomy.Names;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.Terms;
import org.marketops.time.FiscalCalendars;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Names of issues: what stands there, what the fields ask for. What a sub-task does not say it takes from its parent. */
public final class IssueNames {

    private final Terms terms;
    private final KeepTemplates templates;
    private final TiedFields tied;
    private final MarketingFields fields;
    private final NameField nameField;
    private final FiscalCalendars calendars;
    private final IssueManager issues;

    public IssueNames(Terms terms, KeepTemplates templates, TiedFields tied, MarketingFields fields, NameField nameField, FiscalCalendars calendars,
                      IssueManager issues) {
        this.terms = terms;
        this.templates = templates;
        this.tied = tied;
        this.fields = fields;
        this.nameField = nameField;
        this.calendars = calendars;
        this.issues = issues;
    }

    /** Empty for an issue of another type. */
    Optional<NamedKind> kind(Issue issue) {
        for (NamedKind kind : NamedKind.values()) {
            if (fields.issueTypeId(kind.key()).filter(id -> id.equals(issue.getIssueTypeId())).isPresent()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** One moment of the taxonomy, for one issue or for many. */
    Reading reading() {
        return new Reading(terms.read());
    }

    /** Reads names by one taxonomy. */
    final class Reading {

        private final Taxonomy taxonomy;
        private final Map<NamedKind, Optional<Names>> names = new LinkedHashMap<>();

        private Reading(Taxonomy taxonomy) {
            this.taxonomy = taxonomy;
        }

        Taxonomy taxonomy() {
            return taxonomy;
        }

        /** Those whose names are not free. */
        NamedKind[] kinds() {
            return Arrays.stream(NamedKind.values()).filter(kind -> names(kind).isPresent()).toArray(NamedKind[]::new);
        }

        /** Empty if names of such issues are free. */
        Optional<NamedIssue> of(Issue issue) {
            return kind(issue).flatMap(this::names).map(made -> {
                String current = nameField.read(issue);
                NameValues values = values(issue, current);
                return new NamedIssue(current, made.compose(values), made.check(current, values));
            });
        }

        private Optional<Names> names(NamedKind kind) {
            return names.computeIfAbsent(kind, any -> Optional.of(templates.text(kind)).filter(text -> !text.isEmpty())
                    .map(text -> KeepTemplates.names(text, taxonomy)));
        }

        private NameValues values(Issue issue, String current) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            for (Dimension dimension : taxonomy.dimensions()) {
                values.put(dimension.key(), valuesOf(issue, dimension));
            }
            Optional<LocalDate> start = fields.date(issue, MarketingField.START_DATE);
            if (!start.isPresent()) {
                start = parent(issue).flatMap(parent -> fields.date(parent, MarketingField.START_DATE));
            }
            OptionalInt year = start.isPresent() ? OptionalInt.of(calendars.current().yearOf(start.get())) : OptionalInt.empty();
            return new NameValues(current.isEmpty() ? issue.getSummary() : current, year, values);
        }

        private List<String> valuesOf(Issue issue, Dimension dimension) {
            List<String> own = tied.values(issue, dimension);
            return own.isEmpty() ? parent(issue).map(parent -> tied.values(parent, dimension)).orElse(own) : own;
        }

        private Optional<Issue> parent(Issue issue) {
            return Optional.ofNullable(issue.getParentId()).map(issues::getIssueObject);
        }
    }

    /** The name of one issue. */
    static final class NamedIssue {

        private final String current;
        private final ComposedName composed;
        private final CheckedName checked;

        NamedIssue(String current, ComposedName composed, CheckedName checked) {
            this.current = current;
            this.composed = composed;
            this.checked = checked;
        }

        String current() {
            return current;
        }

        ComposedName composed() {
            return composed;
        }

        CheckedName checked() {
            return checked;
        }

        /** Whether the name follows the template and the fields hold active terms only. */
        boolean isFine() {
            return checked.isFine() && composed.problems().isEmpty();
        }
    }
}

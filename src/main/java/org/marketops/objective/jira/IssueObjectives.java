package org.marketops.objective.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which objective an issue names itself, by the option that it holds. Belongs to one request: reads the options once. */
final class IssueObjectives {

    private final Optional<CustomField> field;
    private final Map<Long, Integer> byOption;

    private IssueObjectives(Optional<CustomField> field, Map<Long, Integer> byOption) {
        this.field = field;
        this.byOption = byOption;
    }

    /** One statement. */
    static IssueObjectives now(MarketingFields fields, AoObjectives objectives) {
        return new IssueObjectives(fields.field(MarketingField.OBJECTIVE), objectives.byOption());
    }

    /** Empty for an option that is no objective's, too. */
    OptionalInt named(Issue issue) {
        Object value = field.map(issue::getCustomFieldValue).orElse(null);
        Integer id = value instanceof Option ? byOption.get(((Option) value).getOptionId()) : null;
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }
}

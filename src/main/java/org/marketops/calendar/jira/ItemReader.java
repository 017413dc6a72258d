package org.marketops.calendar.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marketops.calendar.Dimension;
import org.marketops.calendar.Item;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;

/** An issue as the calendar shows it. The owner is the assignee, or the budget owner while nobody is assigned. */
public final class ItemReader {

    private final MarketingFields fields;

    public ItemReader(MarketingFields fields) {
        this.fields = fields;
    }

    /** Looks the fields up once; for one request. */
    Function<Issue, Item> forMany() {
        FieldValues values = new FieldValues(fields, MarketingField.START_DATE, MarketingField.END_DATE, MarketingField.CHANNEL,
                MarketingField.AUDIENCE, MarketingField.REGION, MarketingField.BUDGET_OWNER);
        Set<String> approval = Stream.of("inApproval", "approved", "live").flatMap(name -> fields.statusId(name).stream())
                .collect(Collectors.toSet());
        String plan = fields.issueTypeId("plan").orElse("");
        return issue -> Item.of(IssueId.of(issue.getId()), issue.getKey(), issue.getSummary())
                .dated(values.day(issue, MarketingField.START_DATE), values.day(issue, MarketingField.END_DATE))
                .with(Dimension.AUDIENCE, values.texts(issue, MarketingField.AUDIENCE))
                .with(Dimension.CHANNEL, values.texts(issue, MarketingField.CHANNEL))
                .with(Dimension.REGION, values.texts(issue, MarketingField.REGION))
                .with(Dimension.OWNER, owner(issue, values))
                .in(issue.getStatus().getName(), plan.equals(issue.getIssueTypeId()) && approval.contains(issue.getStatusId()))
                .updatedAt(issue.getUpdated().toInstant());
    }

    private static List<String> owner(Issue issue, FieldValues values) {
        ApplicationUser assignee = issue.getAssignee();
        return assignee == null ? values.texts(issue, MarketingField.BUDGET_OWNER) : List.of(assignee.getDisplayName());
    }
}

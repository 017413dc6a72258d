package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Plans;
import org.marketops.approval.content.MaterialField;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Material;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads issues as plans. */
public final class JiraPlans implements Plans {

    private final IssueManager issues;
    private final ChangeHistoryManager histories;
    private final MarketingFields fields;
    private final FieldValues values;
    private final MaterialTexts names;
    private final JiraAttachments attachments;
    private final BudgetContent budget;

    public JiraPlans(IssueManager issues, ChangeHistoryManager histories, MarketingFields fields, FieldValues values,
                     MaterialTexts names, JiraAttachments attachments, BudgetContent budget) {
        this.issues = issues;
        this.histories = histories;
        this.fields = fields;
        this.values = values;
        this.names = names;
        this.attachments = attachments;
        this.budget = budget;
    }

    @Override
    public Optional<PlanFacts> find(IssueId id) {
        return Optional.ofNullable(issues.getIssueObject(id.value())).map(this::of);
    }

    /** The plan as the object shows it, which in a transition may be ahead of what is stored. */
    PlanFacts of(Issue issue) {
        return new PlanFacts(IssueId.of(issue.getId()),
                new PlanFacts.Place(issue.getProjectId(), issue.getIssueTypeId()), issue.getStatusId(), issue.getUpdated().getTime(),
                material -> content(issue, material), material -> writers(issue, material));
    }

    private Snapshot content(Issue issue, Material material) {
        Map<String, String> content = new TreeMap<>();
        material.fields().keySet().forEach(key -> content.put(key, MaterialField.isKnown(key)
                ? ours(issue, MaterialField.of(key)).replace("\r\n", "\n") : values.of(issue, key)));
        if (material.fields().containsKey(MaterialField.BUDGET_LINES.key())) {
            content.putAll(budget.of(IssueId.of(issue.getId())));
        }
        return Snapshot.of(content);
    }

    private String ours(Issue issue, MaterialField field) {
        switch (field) {
            case SUMMARY:
                return orEmpty(issue.getSummary());
            case DESCRIPTION:
                return orEmpty(issue.getDescription());
            case START_DATE:
                return fields.date(issue, MarketingField.START_DATE).map(LocalDate::toString).orElse("");
            case END_DATE:
                return fields.date(issue, MarketingField.END_DATE).map(LocalDate::toString).orElse("");
            case BUDGET:
                return fields.number(issue, MarketingField.BUDGET).map(FieldValues::plain).orElse("");
            case CURRENCY:
                return fields.text(issue, MarketingField.CURRENCY).orElse("");
            case CHANNEL:
                return String.join(", ", fields.texts(issue, MarketingField.CHANNEL));
            case AUDIENCE:
                return fields.text(issue, MarketingField.AUDIENCE).orElse("");
            case REGION:
                return fields.text(issue, MarketingField.REGION).orElse("");
            case OBJECTIVE:
                return fields.text(issue, MarketingField.OBJECTIVE).orElse("");
            case ATTACHMENTS:
                return attachments.text(issue);
            case ACTIVITIES:
                return JiraActivities.text(issue);
            case BUDGET_LINES:
                // Stands in the snapshot as one entry a month and currency.
                return "";
            default:
                throw new IllegalArgumentException(field.name());
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private PlanFacts.Writers writers(Issue issue, Material material) {
        PersonKey reporter = issue.getReporterId() == null ? null : PersonKey.of(issue.getReporterId());
        return new PlanFacts.Writers(reporter, lastEditor(issue, material).orElse(null));
    }

    /** Histories name custom fields by name, not by id. */
    private Optional<PersonKey> lastEditor(Issue issue, Material material) {
        Set<String> names = material.fields().keySet().stream().map(key -> this.names.name(key).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        // Jira's own fields go by their id in histories, whatever the language.
        names.addAll(material.fields().keySet());
        if (names.contains(MaterialField.ATTACHMENTS.key())) {
            names.add(FieldChanges.ATTACHMENT);
        }
        ChangeHistory latest = null;
        for (ChangeHistory history : histories.getChangeHistories(issue)) {
            boolean later = latest == null || !history.getTimePerformed().before(latest.getTimePerformed());
            if (later && history.getAuthorKey() != null && touches(history, names)) {
                latest = history;
            }
        }
        Optional<PersonKey> edited = Optional.ofNullable(latest).map(ChangeHistory::getAuthorKey).map(PersonKey::of);
        if (!material.fields().containsKey(MaterialField.BUDGET_LINES.key())) {
            return edited;
        }
        Instant at = latest == null ? Instant.MIN : latest.getTimePerformed().toInstant();
        return budget.lastEditorAfter(IssueId.of(issue.getId()), at).or(() -> edited);
    }

    private static boolean touches(ChangeHistory history, Set<String> names) {
        for (ChangeItemBean item : history.getChangeItemBeans()) {
            if (names.contains(item.getField().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}

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
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads issues as plans. */
public final class JiraPlans implements Plans {

    private final IssueManager issues;
    private final ChangeHistoryManager histories;
    private final MarketingFields fields;

    public JiraPlans(IssueManager issues, ChangeHistoryManager histories, MarketingFields fields) {
        this.issues = issues;
        this.histories = histories;
        this.fields = fields;
    }

    @Override
    public Optional<PlanFacts> find(IssueId id) {
        return Optional.ofNullable(issues.getIssueObject(id.value())).map(this::of);
    }

    /** The plan as the object shows it, which in a transition may be ahead of what is stored. */
    PlanFacts of(Issue issue) {
        return new PlanFacts(IssueId.of(issue.getId()), issue.getStatusId(), issue.getUpdated().getTime(), content(issue),
                () -> writers(issue));
    }

    private Snapshot content(Issue issue) {
        Map<String, String> values = new TreeMap<>();
        put(values, MaterialField.SUMMARY, issue.getSummary());
        put(values, MaterialField.DESCRIPTION, issue.getDescription());
        put(values, MaterialField.START_DATE, fields.date(issue, MarketingField.START_DATE).map(LocalDate::toString).orElse(""));
        put(values, MaterialField.END_DATE, fields.date(issue, MarketingField.END_DATE).map(LocalDate::toString).orElse(""));
        put(values, MaterialField.BUDGET, fields.number(issue, MarketingField.BUDGET).map(JiraPlans::plain).orElse(""));
        put(values, MaterialField.CURRENCY, fields.text(issue, MarketingField.CURRENCY).orElse(""));
        put(values, MaterialField.CHANNEL, String.join(", ", fields.texts(issue, MarketingField.CHANNEL)));
        put(values, MaterialField.AUDIENCE, fields.text(issue, MarketingField.AUDIENCE).orElse(""));
        put(values, MaterialField.REGION, fields.text(issue, MarketingField.REGION).orElse(""));
        return Snapshot.of(values);
    }

    private static void put(Map<String, String> values, MaterialField field, String value) {
        values.put(field.key(), value == null ? "" : value.replace("\r\n", "\n"));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Set<PersonKey> writers(Issue issue) {
        Set<PersonKey> writers = new HashSet<>();
        if (issue.getReporterId() != null) {
            writers.add(PersonKey.of(issue.getReporterId()));
        }
        lastEditor(issue).ifPresent(writers::add);
        return writers;
    }

    /** Histories name custom fields by name, not by id. */
    private Optional<PersonKey> lastEditor(Issue issue) {
        Set<String> material = new HashSet<>();
        material.add(MaterialField.SUMMARY.key());
        material.add(MaterialField.DESCRIPTION.key());
        for (MarketingField field : MarketingField.values()) {
            if (field != MarketingField.BUDGET_OWNER) {
                material.add(fields.name(field).toLowerCase(Locale.ROOT));
            }
        }
        ChangeHistory latest = null;
        for (ChangeHistory history : histories.getChangeHistories(issue)) {
            boolean later = latest == null || !history.getTimePerformed().before(latest.getTimePerformed());
            if (later && history.getAuthorKey() != null && touches(history, material)) {
                latest = history;
            }
        }
        return Optional.ofNullable(latest).map(ChangeHistory::getAuthorKey).map(PersonKey::of);
    }

    private static boolean touches(ChangeHistory history, Set<String> material) {
        for (ChangeItemBean item : history.getChangeItemBeans()) {
            if (material.contains(item.getField().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}

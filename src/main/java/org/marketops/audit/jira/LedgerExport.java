package org.marketops.audit.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.marketops.approval.jira.VoterNames;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Period;
import org.marketops.audit.PlanRecord;
import org.marketops.audit.PlanRecords;
import org.marketops.audit.RecordScan;
import org.marketops.audit.Records;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MoneyRight;
import org.marketops.kernel.IssueId;

/**
 * Writes records for auditors as they come from the database, one plan in memory. Who reads them must also be allowed to see
 * amounts: the frozen content holds them, and without it no hash could be computed again.
 */
public final class LedgerExport {

    /** Stands for the key of an issue that is gone; no key of Jira has small letters. */
    static final String DELETED = "deleted-";

    private final CurrentUser currentUser;
    private final IssueManager issues;
    private final MoneyRight money;
    private final Records records;
    private final RecordScan scan;
    private final Clock clock;
    private final VoterNames voters;

    public LedgerExport(CurrentUser currentUser, IssueManager issues, MoneyRight money, Records records, RecordScan scan, Clock clock,
                        VoterNames voters) {
        this.currentUser = currentUser;
        this.issues = issues;
        this.money = money;
        this.records = records;
        this.scan = scan;
        this.clock = clock;
        this.voters = voters;
    }

    boolean maySeeAmounts() {
        return money.maySee(currentUser.user());
    }

    /** @throws ExportRefused if the person may not see amounts */
    public void refuseWithoutAmounts() {
        if (!maySeeAmounts()) {
            throw new ExportRefused();
        }
    }

    /** Plans that are in the project now and that the person sees. Rights were asked for before: this one only writes. */
    public void write(Project project, Period period, ExportFormat format, Writer out) throws IOException {
        Map<IssueId, String> keys = new HashMap<>();
        int hidden = 0;
        for (IssueId id : scan.plansOf(period)) {
            Issue issue = issues.getIssueObject(id.value());
            if (issue == null || !project.getId().equals(issue.getProjectId())) {
                continue;
            }
            if (currentUser.maySee(issue) && voters.areShown(id, currentUser.user())) {
                keys.put(id, issue.getKey());
            } else {
                hidden++;
            }
        }
        RecordWriter writer = begin(project.getKey(), period, format, out);
        PlanRecords plans = new PlanRecords(period, record -> write(writer, keys.get(record.plan()), record));
        run(to -> records.each(keys.keySet(), to), plans);
        writer.end(hidden);
        out.flush();
    }

    /** Every plan of every project, also those whose issue was deleted. Rights were asked for before. */
    public void writeAll(Period period, ExportFormat format, Writer out) throws IOException {
        RecordWriter writer = begin("", period, format, out);
        PlanRecords plans = new PlanRecords(period, record -> write(writer, key(record.plan()), record));
        run(records::each, plans);
        writer.end(0);
        out.flush();
    }

    private RecordWriter begin(String project, Period period, ExportFormat format, Writer out) throws IOException {
        RecordWriter writer = format.writer(out);
        writer.begin(project, period, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return writer;
    }

    private static void run(Consumer<Consumer<LedgerEntry>> reading, PlanRecords plans) throws IOException {
        try {
            reading.accept(plans);
            plans.end();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private String key(IssueId plan) {
        Issue issue = issues.getIssueObject(plan.value());
        return issue == null ? DELETED + plan : issue.getKey();
    }

    private static void write(RecordWriter writer, String key, PlanRecord record) {
        try {
            writer.plan(key, record);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

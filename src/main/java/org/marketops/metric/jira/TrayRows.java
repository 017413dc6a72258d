package org.marketops.metric.jira;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Batch;
import org.marketops.metric.NameTally;
import org.marketops.metric.TrayEntry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The tray's table: how an entry is written and read. */
final class TrayRows {

    static final String TABLE = "IMPORT_TRAY";
    static final String[] ALL = {"BATCH_ID", "PROJECT_ID", "TRAY_NAME", "SOURCE_CODE", "FILE_ROWS", "FIRST_DAY", "LAST_DAY", "SPEND_TEXT",
        "STATE_CODE", "ISSUE_ID", "DECIDED_AT"};
    static final String[] DECISION = {"STATE_CODE", "ISSUE_ID", "REASON_TEXT", "DECIDED_BY", "DECIDED_AT"};
    private static final int LONGEST_SPEND = 450;

    private TrayRows() {
    }

    static Object[] of(Batch batch, long batchId, NameTally name) {
        return new Object[] {batchId, batch.projectId(), name.name(), batch.source(), name.rows(), DayNumber.of(name.firstDay()),
            DayNumber.of(name.lastDay()), spend(name.spend()), TrayEntry.State.WAITING.name(), 0L, 0L};
    }

    static TrayEntry entry(TrayRow row) {
        TrayEntry.Origin origin = new TrayEntry.Origin(row.getProjectId(), row.getBatchId(), row.getSourceCode(),
                DayNumber.toDay(row.getFirstDay()), DayNumber.toDay(row.getLastDay()));
        return new TrayEntry(row.getID(), origin, row.getTrayName(), row.getFileRows(), spend(row.getSpendText()), decision(row));
    }

    static Object[] decision(TrayEntry entry) {
        TrayEntry.Decision decision = entry.decision();
        return new Object[] {decision.state().name(), decision.issue().map(IssueId::value).orElse(0L), decision.reason(),
            decision.by().map(PersonKey::value).orElse(""), decision.at().map(Instant::toEpochMilli).orElse(0L)};
    }

    private static TrayEntry.Decision decision(TrayRow row) {
        switch (TrayEntry.State.valueOf(row.getStateCode())) {
            case ASSIGNED:
                return TrayEntry.Decision.assigned(IssueId.of(row.getIssueId()), PersonKey.of(row.getDecidedBy()),
                        Instant.ofEpochMilli(row.getDecidedAt()));
            case IGNORED:
                return TrayEntry.Decision.ignored(row.getReasonText() == null ? "" : row.getReasonText(), PersonKey.of(row.getDecidedBy()),
                        Instant.ofEpochMilli(row.getDecidedAt()));
            default:
                return TrayEntry.Decision.none();
        }
    }

    // A name with more currencies than fit shows none: a part of them would be a wrong sum.
    private static String spend(Map<String, BigDecimal> spend) {
        StringJoiner text = new StringJoiner(";");
        new TreeMap<>(spend).forEach((code, amount) -> text.add(code + " " + amount.toPlainString()));
        return text.length() > LONGEST_SPEND ? "" : text.toString();
    }

    private static Map<String, BigDecimal> spend(String text) {
        Map<String, BigDecimal> spend = new TreeMap<>();
        if (text != null && !text.isEmpty()) {
            for (String part : text.split(";")) {
                spend.put(part.substring(0, 3), new BigDecimal(part.substring(4)));
            }
        }
        return spend;
    }
}

package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Amount;
import org.marketops.metric.Batch;
import org.marketops.metric.Fact;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MetricStore;
import org.marketops.metric.MonthSum;

/** Facts, sums and batches in Active Objects. Joins the caller's transaction. */
public final class AoMetricStore implements MetricStore {

    private static final int DELETED_AT_ONCE = 500;

    private final ActiveObjects rows;

    public AoMetricStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Batch> liveBatch(long projectId, String sha256) {
        return first(rows.find(BatchRow.class, Query.select().where("LIVE_KEY = ?", liveKey(projectId, sha256))));
    }

    @Override
    public long begin(Batch batch) {
        return rows.create(BatchRow.class,
                new DBParam("PROJECT_ID", batch.projectId()),
                new DBParam("LIVE_KEY", liveKey(batch.projectId(), batch.sha256())),
                new DBParam("FILE_NAME", batch.fileName()),
                new DBParam("SHA", batch.sha256()),
                new DBParam("SOURCE_CODE", batch.source()),
                new DBParam("IMPORTED_BY", batch.importedBy().value()),
                new DBParam("IMPORTED_AT", batch.importedAt().toEpochMilli()),
                new DBParam("ROWS_IMPORTED", batch.counts().imported()),
                new DBParam("ROWS_IN_TRAY", batch.counts().inTray()),
                new DBParam("ROWS_LEFT_OUT", batch.counts().leftOut())).getID();
    }

    @Override
    public void addFacts(long batchId, String source, Collection<Fact> facts) {
        for (Fact fact : facts) {
            List<DBParam> values = new ArrayList<>(List.of(
                    new DBParam("BATCH_ID", batchId),
                    new DBParam("ISSUE_ID", fact.campaign().issue().map(IssueId::value).orElse(0L)),
                    new DBParam("METRIC_CODE", fact.metric().code()),
                    new DBParam("SOURCE_CODE", source),
                    new DBParam("CURRENCY_CODE", fact.currency()),
                    new DBParam("FIRST_DAY", DayNumber.of(fact.firstDay())),
                    new DBParam("LAST_DAY", DayNumber.of(fact.lastDay())),
                    new DBParam("MILLIONTHS", fact.amount().millionths())));
            if (fact.campaign().issue().isEmpty()) {
                values.add(new DBParam("TRAY_NAME", fact.campaign().trayName()));
            }
            rows.create(FactRow.class, values.toArray(new DBParam[0]));
        }
    }

    @Override
    public void addSums(long batchId, Collection<MonthSum> sums) {
        for (MonthSum sum : sums) {
            rows.create(SumRow.class,
                    new DBParam("BATCH_ID", batchId),
                    new DBParam("ISSUE_ID", sum.issue().value()),
                    new DBParam("METRIC_CODE", sum.metric().code()),
                    new DBParam("SOURCE_CODE", sum.source()),
                    new DBParam("CURRENCY_CODE", sum.currency()),
                    new DBParam("FIRST_DAY", DayNumber.of(sum.firstDay())),
                    new DBParam("LAST_DAY", DayNumber.of(sum.lastDay())),
                    new DBParam("MILLIONTHS", sum.amount().millionths()),
                    new DBParam("IMPORTED_AT", sum.importedAt().toEpochMilli()));
        }
    }

    @Override
    public Optional<Batch> find(long batchId) {
        return first(rows.find(BatchRow.class, Query.select().where("ID = ?", Math.toIntExact(batchId))));
    }

    @Override
    public List<Batch> ofProject(long projectId, int atMost) {
        List<Batch> batches = new ArrayList<>();
        for (BatchRow row : rows.find(BatchRow.class,
                Query.select().where("PROJECT_ID = ?", projectId).order("ID DESC").limit(atMost))) {
            batches.add(fromRow(row));
        }
        return batches;
    }

    @Override
    public boolean undo(long batchId, Batch.Undo undo) {
        BatchRow[] found = rows.find(BatchRow.class, Query.select().where("ID = ?", Math.toIntExact(batchId)));
        if (found.length == 0 || found[0].getUndoneBy() != null) {
            return false;
        }
        found[0].setUndoneBy(undo.by().value());
        found[0].setUndoneAt(undo.at().toEpochMilli());
        found[0].setLiveKey("undone:" + batchId);
        found[0].save();
        deleteOfBatch(FactRow.class, batchId);
        deleteOfBatch(SumRow.class, batchId);
        return true;
    }

    @Override
    public List<MonthSum> sums(Collection<IssueId> issues) {
        String marks = String.join(",", Collections.nCopies(issues.size(), "?"));
        Object[] ids = issues.stream().map(IssueId::value).toArray();
        List<MonthSum> sums = new ArrayList<>();
        for (SumRow row : rows.find(SumRow.class, Query.select().where("ISSUE_ID IN (" + marks + ")", ids))) {
            sums.add(new MonthSum(IssueId.of(row.getIssueId()), MetricKey.ofCode(row.getMetricCode()),
                    row.getSourceCode(), row.getCurrencyCode(), DayNumber.toDay(row.getFirstDay()),
                    DayNumber.toDay(row.getLastDay()), Amount.ofMillionths(row.getMillionths()),
                    Instant.ofEpochMilli(row.getImportedAt())));
        }
        return sums;
    }

    private <T extends RawEntity<Long>> void deleteOfBatch(Class<T> type, long batchId) {
        Query next = Query.select().where("BATCH_ID = ?", batchId).limit(DELETED_AT_ONCE);
        T[] found = rows.find(type, next);
        while (found.length > 0) {
            rows.delete(found);
            found = rows.find(type, next);
        }
    }

    private static Optional<Batch> first(BatchRow[] found) {
        return found.length == 0 ? Optional.empty() : Optional.of(fromRow(found[0]));
    }

    private static Batch fromRow(BatchRow row) {
        Batch.Undo undo = row.getUndoneBy() == null ? null
                : new Batch.Undo(PersonKey.of(row.getUndoneBy()), Instant.ofEpochMilli(row.getUndoneAt()));
        return new Batch(row.getID(), row.getProjectId(), row.getFileName(), row.getSha(), row.getSourceCode(),
                PersonKey.of(row.getImportedBy()), Instant.ofEpochMilli(row.getImportedAt()),
                new Batch.Counts(row.getRowsImported(), row.getRowsInTray(), row.getRowsLeftOut()), undo);
    }

    private static String liveKey(long projectId, String sha256) {
        return projectId + ":" + sha256;
    }
}

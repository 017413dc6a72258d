package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkWriter;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Amount;
import org.marketops.metric.Batch;
import org.marketops.metric.BatchNotes;
import org.marketops.metric.Fact;
import org.marketops.metric.LeadsFirst;
import org.marketops.metric.MadeFigures;
import org.marketops.metric.LeftOut;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MetricStore;
import org.marketops.metric.MonthSum;
import org.marketops.metric.NameTally;
import org.marketops.metric.ProjectSum;
import org.marketops.metric.ReportedRatio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Facts, sums and batches as rows. Joins the caller's transaction; in one of {@link BulkRows} rows are sent many at a time, else
 * they are made one by one.
 */
public final class AoMetricStore implements MetricStore {

    private static final int DELETED_AT_ONCE = 500;

    private static final String BATCHES = "IMPORT_BATCH";
    private static final String FACTS = "METRIC_FACT";
    private static final String TURNS = "IMPORT_TURN";
    private static final String SUMS = "METRIC_SUM";
    private static final String PROJECT_SUMS = "PROJECT_SUM";
    private static final String[] OF_BATCH = {"PROJECT_ID", "LIVE_KEY", "FILE_NAME", "SHA", "SOURCE_CODE", "IMPORTED_BY", "IMPORTED_AT",
        "ROWS_IMPORTED", "ROWS_IN_TRAY", "ROWS_LEFT_OUT", "UNDONE_AT", "FIRST_DAY", "LAST_DAY", "SUMS_EDITION",
        "PROFILE_NAME", "PROFILE_VERSION", "ZONE_ID", "REPLACED_IDS", "BESIDE_IDS", "RATIOS"};
    private static final String[] OF_FACT = {"BATCH_ID", "ISSUE_ID", "METRIC_CODE", "SOURCE_CODE", "CURRENCY_CODE", "FIRST_DAY", "LAST_DAY",
        "MILLIONTHS", "TRAY_NAME"};
    private static final String[] OF_SUM = {"BATCH_ID", "ISSUE_ID", "METRIC_CODE", "SOURCE_CODE", "CURRENCY_CODE", "FIRST_DAY", "LAST_DAY",
        "MILLIONTHS", "IMPORTED_AT"};
    private static final String[] OF_PROJECT_SUM = {"BATCH_ID", "PROJECT_ID", "METRIC_CODE", "SOURCE_CODE", "CURRENCY_CODE", "MONTH_NUMBER",
        "FIRST_DAY", "LAST_DAY", "MILLIONTHS", "FACTS", "IMPORTED_AT"};
    /** Whoever comes second waits here, and then finds another key if the import was taken back. */
    static final String HOLD = "UPDATE #IMPORT_BATCH SET :HELD = CASE WHEN :HELD IS NULL THEN 1 ELSE :HELD + 1 END WHERE :LIVE_KEY = ?";
    private static final String[] MARK = {"UNDONE_AT"};
    private static final String[] OF_UNDO = {"UNDONE_BY", "UNDONE_AT", "LIVE_KEY"};

    private final ActiveObjects rows;
    private final Supplier<Optional<BulkWriter>> writer;
    private final Function<Collection<IssueId>, Optional<List<MonthSum>>> grouped;

    public AoMetricStore(ActiveObjects rows, BulkRows bulk, GroupedSums grouped) {
        this.rows = rows;
        this.writer = bulk::current;
        this.grouped = grouped::of;
    }

    /** One by one, always. */
    AoMetricStore(ActiveObjects rows) {
        this.rows = rows;
        this.writer = Optional::empty;
        this.grouped = issues -> Optional.empty();
    }

    @Override
    public Optional<Batch> liveBatch(long projectId, String sha256) {
        return first(rows.find(BatchRow.class, Query.select().where("LIVE_KEY = ?", liveKey(projectId, sha256))));
    }

    @Override
    public List<Batch> meeting(long projectId, String source, LocalDate first, LocalDate last) {
        List<Batch> batches = new ArrayList<>();
        for (BatchRow row : rows.find(BatchRow.class, Query.select().where("PROJECT_ID = ? AND SOURCE_CODE = ? AND UNDONE_BY IS NULL AND"
                + " FIRST_DAY > 0 AND FIRST_DAY <= ? AND LAST_DAY >= ?", projectId, source, DayNumber.of(last), DayNumber.of(first)).order("ID DESC"))) {
            batches.add(fromRow(row));
        }
        return batches;
    }

    @Override
    public void claim(long projectId, String source) {
        String key = projectId + ":" + source;
        Optional<BulkWriter> bulk = writer.get();
        if (bulk.isEmpty()) {
            claimOneByOne(key);
        } else if (bulk.get().change(TURNS, "TURN_KEY", key, new String[] {"TURN"}, 0L) == 0) {
            // Of two who are the first, one finds the key taken, and tries again.
            bulk.get().insertAll(TURNS, new String[] {"TURN_KEY", "TURN"}, Collections.singletonList(new Object[] {key, 0L}));
        }
    }

    private void claimOneByOne(String key) {
        ImportTurnRow[] found = rows.find(ImportTurnRow.class, Query.select().where("TURN_KEY = ?", key));
        if (found.length == 0) {
            rows.create(ImportTurnRow.class, new DBParam("TURN_KEY", key), new DBParam("TURN", 0L));
        } else {
            found[0].setTurn(found[0].getTurn() + 1);
            found[0].save();
        }
    }

    @Override
    public long begin(Batch batch) {
        Object[] row = {batch.projectId(), liveKey(batch.projectId(), batch.sha256()), batch.fileName(), batch.sha256(), batch.source(),
            batch.importedBy().value(), batch.importedAt().toEpochMilli(), batch.counts().imported(), batch.counts().inTray(),
            batch.counts().leftOut(), 0L, batch.firstDay().map(DayNumber::of).orElse(0), batch.lastDay().map(DayNumber::of).orElse(0), BatchRow.EDITION,
            batch.notes().profile().orElse(null), batch.notes().version(), batch.notes().zone().orElse(null), NoteIds.text(batch.notes().replaced()),
            NoteIds.text(batch.notes().beside()), batch.notes().ratios()};
        return writer.get().map(bulk -> bulk.insertAll(BATCHES, OF_BATCH, Collections.singletonList(row)).get(0))
                .orElseGet(() -> rows.create(BatchRow.class, params(OF_BATCH, row)).getID());
    }

    @Override
    public void addFacts(long batchId, String source, Collection<Fact> facts) {
        Consumer<Object[]> row = into(FactRow.class, FACTS, OF_FACT);
        for (Fact fact : facts) {
            row.accept(new Object[] {batchId, fact.campaign().issue().map(IssueId::value).orElse(0L), fact.metric().code(), source,
                fact.currency(), DayNumber.of(fact.firstDay()), DayNumber.of(fact.lastDay()), fact.amount().millionths(),
                fact.campaign().issue().isPresent() ? null : fact.campaign().trayName()});
        }
    }

    @Override
    public void addTray(Batch batch, long batchId, Collection<NameTally> names) {
        if (!names.isEmpty()) {
            Consumer<Object[]> row = into(TrayRow.class, TrayRows.TABLE, TrayRows.ALL);
            names.forEach(name -> row.accept(TrayRows.of(batch, batchId, name)));
        }
    }

    @Override
    public void addSums(long batchId, Collection<MonthSum> sums) {
        Consumer<Object[]> row = into(SumRow.class, SUMS, OF_SUM);
        for (MonthSum sum : sums) {
            row.accept(new Object[] {batchId, sum.issue().value(), sum.metric().code(), sum.source(), sum.currency(),
                DayNumber.of(sum.firstDay()), DayNumber.of(sum.lastDay()), sum.amount().millionths(), sum.importedAt().toEpochMilli()});
        }
    }

    @Override
    public void addProjectSums(long batchId, long projectId, Collection<ProjectSum> sums) {
        Consumer<Object[]> row = into(ProjectSumRow.class, PROJECT_SUMS, OF_PROJECT_SUM);
        for (ProjectSum sum : sums) {
            row.accept(new Object[] {batchId, projectId, sum.metric().code(), sum.source(), sum.currency(), DayNumber.monthOf(sum.firstDay()),
                DayNumber.of(sum.firstDay()), DayNumber.of(sum.lastDay()), sum.amount().millionths(), sum.facts(), sum.importedAt().toEpochMilli()});
        }
    }

    @Override
    public void addReported(long batchId, Collection<ReportedRatio> ratios) {
        if (!ratios.isEmpty()) {
            Consumer<Object[]> row = into(ReportedRow.class, AoReported.TABLE, AoReported.ALL);
            ratios.forEach(ratio -> row.accept(AoReported.of(batchId, ratio)));
        }
    }

    @Override
    public void addLeftOut(long batchId, LeftOut leftOut) {
        LeftOutRows.of(batchId, leftOut).forEach(into(LeftOutRow.class, LeftOutRows.TABLE, LeftOutRows.ALL));
    }

    private <K, T extends RawEntity<K>> Consumer<Object[]> into(Class<T> type, String table, String[] columns) {
        Optional<BulkWriter> bulk = writer.get();
        return bulk.isPresent() ? bulk.get().insert(table, columns)::row : row -> rows.create(type, params(columns, row));
    }

    private static DBParam[] params(String[] columns, Object... row) {
        return IntStream.range(0, row.length).filter(i -> row[i] != null).mapToObj(i -> new DBParam(columns[i], row[i])).toArray(DBParam[]::new);
    }

    @Override
    public Optional<Batch> find(long batchId) {
        return first(rows.find(BatchRow.class, Query.select().where("ID = ?", Math.toIntExact(batchId))));
    }

    @Override
    public List<Batch> ofProject(long projectId, int atMost) {
        List<Batch> batches = new ArrayList<>();
        for (BatchRow row : rows.find(BatchRow.class,
                Query.select().where("PROJECT_ID = ? AND SOURCE_CODE <> ?", projectId, MadeFigures.LEADS).order("ID DESC").limit(atMost))) {
            batches.add(fromRow(row));
        }
        return batches;
    }

    @Override
    public boolean undo(long batchId, Batch.Undo undo) {
        return writer.get().map(bulk -> undo(bulk, batchId, undo)).orElseGet(() -> undoOneByOne(batchId, undo));
    }

    /** Of two at once the second waits for the first and then finds the key changed. */
    private boolean undo(BulkWriter bulk, long batchId, Batch.Undo undo) {
        Optional<Batch> found = find(batchId);
        boolean mine = found.filter(batch -> bulk.change(BATCHES, "LIVE_KEY", liveKey(batch.projectId(), batch.sha256()), OF_UNDO,
                undo.by().value(), undo.at().toEpochMilli(), undoneKey(batchId)) == 1).isPresent();
        if (mine) {
            StoredMerges.dissolveOf(batchId, rows, Optional.of(bulk));
            bulk.delete(FACTS, "BATCH_ID", batchId);
            bulk.change(SUMS, "BATCH_ID", batchId, MARK, undo.at().toEpochMilli());
            bulk.change(PROJECT_SUMS, "BATCH_ID", batchId, MARK, undo.at().toEpochMilli());
            bulk.delete(TrayRows.TABLE, "BATCH_ID", batchId);
        }
        if (mine && found.get().notes().ratios() > 0) {
            bulk.delete(AoReported.TABLE, "BATCH_ID", batchId);
        }
        return mine;
    }

    private boolean undoOneByOne(long batchId, Batch.Undo undo) {
        BatchRow[] found = rows.find(BatchRow.class, Query.select().where("ID = ?", Math.toIntExact(batchId)));
        if (found.length == 0 || found[0].getUndoneBy() != null) {
            return false;
        }
        found[0].setUndoneBy(undo.by().value());
        found[0].setUndoneAt(undo.at().toEpochMilli());
        found[0].setLiveKey(undoneKey(batchId));
        found[0].save();
        StoredMerges.dissolveOf(batchId, rows, Optional.empty());
        deleteOfBatch(FactRow.class, batchId);
        for (SumRow sum : rows.find(SumRow.class, Query.select().where("BATCH_ID = ?", batchId))) {
            sum.setUndoneAt(undo.at().toEpochMilli());
            sum.save();
        }
        for (ProjectSumRow sum : rows.find(ProjectSumRow.class, Query.select().where("BATCH_ID = ?", batchId))) {
            sum.setUndoneAt(undo.at().toEpochMilli());
            sum.save();
        }
        deleteOfBatch(TrayRow.class, batchId);
        if (found[0].getRatios() > 0) {
            deleteOfBatch(ReportedRow.class, batchId);
        }
        return true;
    }

    @Override
    public boolean hold(long batchId) {
        Optional<BulkWriter> bulk = writer.get();
        Optional<Batch> batch = find(batchId).filter(found -> found.undo().isEmpty());
        boolean held = batch.isPresent();
        if (bulk.isPresent()) {
            held = batch.map(found -> liveKey(found.projectId(), found.sha256())).filter(key -> bulk.get().run(HOLD, key) == 1).isPresent();
        } else {
            for (BatchRow row : rows.find(BatchRow.class, Query.select().where("ID = ? AND UNDONE_BY IS NULL", Math.toIntExact(batchId)))) {
                row.setHeld(row.getHeld() + 1);
                row.save();
            }
        }
        if (held) {
            StoredMerges.dissolveOf(batchId, rows, bulk);
        }
        return held;
    }

    @Override
    public void clearSums(long batchId) {
        Optional<BulkWriter> bulk = writer.get();
        if (bulk.isPresent()) {
            bulk.get().delete(SUMS, "BATCH_ID", batchId);
            bulk.get().delete(PROJECT_SUMS, "BATCH_ID", batchId);
            bulk.get().change(BATCHES, "ID", Math.toIntExact(batchId), new String[] {"SUMS_EDITION"}, BatchRow.EDITION);
            return;
        }
        deleteOfBatch(SumRow.class, batchId);
        deleteOfBatch(ProjectSumRow.class, batchId);
        for (BatchRow row : rows.find(BatchRow.class, Query.select().where("ID = ?", Math.toIntExact(batchId)))) {
            row.setSumsEdition(BatchRow.EDITION);
            row.save();
        }
    }

    @Override
    public List<MonthSum> sums(Collection<IssueId> issues) {
        return LeadsFirst.of(grouped.apply(issues).orElseGet(() -> sumsOneByOne(issues)));
    }

    private List<MonthSum> sumsOneByOne(Collection<IssueId> issues) {
        String marks = String.join(",", Collections.nCopies(issues.size(), "?"));
        Object[] ids = issues.stream().map(IssueId::value).toArray();
        List<MonthSum> sums = new ArrayList<>();
        for (SumRow row : rows.find(SumRow.class, Query.select().where("ISSUE_ID IN (" + marks + ") AND (UNDONE_AT IS NULL OR UNDONE_AT = 0)", ids))) {
            sums.add(new MonthSum(IssueId.of(row.getIssueId()), MetricKey.ofCode(row.getMetricCode()),
                    row.getSourceCode(), row.getCurrencyCode(), DayNumber.toDay(row.getFirstDay()),
                    DayNumber.toDay(row.getLastDay()), Amount.ofMillionths(row.getMillionths()),
                    Instant.ofEpochMilli(row.getImportedAt())));
        }
        return sums;
    }

    private <K, T extends RawEntity<K>> void deleteOfBatch(Class<T> type, long batchId) {
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
        Batch batch = new Batch(row.getID(), row.getProjectId(), row.getFileName(), row.getSha(), row.getSourceCode(),
                PersonKey.of(row.getImportedBy()), Instant.ofEpochMilli(row.getImportedAt()),
                new Batch.Counts(row.getRowsImported(), row.getRowsInTray(), row.getRowsLeftOut()), undo).with(notes(row));
        return row.getFirstDay() == 0 ? batch : batch.covering(DayNumber.toDay(row.getFirstDay()), DayNumber.toDay(row.getLastDay()));
    }

    private static BatchNotes notes(BatchRow row) {
        return BatchNotes.none().readBy(row.getProfileName() == null ? "" : row.getProfileName(), row.getProfileVersion())
                .inZone(row.getZoneId() == null ? "" : row.getZoneId()).replacing(NoteIds.of(row.getReplacedIds()))
                .beside(NoteIds.of(row.getBesideIds())).stating(row.getRatios());
    }

    private static String undoneKey(long batchId) {
        return "undone:" + batchId;
    }

    private static String liveKey(long projectId, String sha256) {
        return projectId + ":" + sha256;
    }
}

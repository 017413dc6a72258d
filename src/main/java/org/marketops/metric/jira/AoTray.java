package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkWriter;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Amount;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.Fact;
import org.marketops.metric.MetricKey;
import org.marketops.metric.NameMatcher;
import org.marketops.metric.TrayEntry;
import org.marketops.metric.TrayStore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The tray as rows. Writes over the bulk connection where there is one, else one by one. */
public final class AoTray implements TrayStore {

    private static final int PORTION = 1_000;
    private static final int COUNTED = 2_000;

    private final ActiveObjects rows;
    private final BulkRows bulk;
    private final AoAliases aliases;

    public AoTray(ActiveObjects rows, BulkRows bulk, AoAliases aliases) {
        this.rows = rows;
        this.bulk = bulk;
        this.aliases = aliases;
    }

    @Override
    public List<TrayEntry> ofProject(long projectId, TrayEntry.State state, int atMost) {
        List<TrayEntry> entries = new ArrayList<>();
        Query query = Query.select().where("PROJECT_ID = ? AND STATE_CODE = ?", projectId, state.name()).order("ID DESC").limit(atMost);
        Arrays.stream(rows.find(TrayRow.class, query)).forEach(row -> entries.add(TrayRows.entry(row)));
        return entries;
    }

    @Override
    public int waiting(long projectId) {
        return ofProject(projectId, TrayEntry.State.WAITING, COUNTED).size();
    }

    @Override
    public Optional<TrayEntry> find(long id) {
        return Arrays.stream(rows.find(TrayRow.class, Query.select().where("ID = ?", Math.toIntExact(id)))).findFirst().map(TrayRows::entry);
    }

    // Writing holds the row; the second then waits, and reads what the first has left.
    @Override
    public boolean hold(long batchId) {
        Optional<BatchRow> row = batch(batchId).filter(found -> found.getUndoneBy() == null);
        boolean held = row.isPresent() && bulk.current().map(writer -> writer.run(AoMetricStore.HOLD, row.get().getLiveKey()) == 1).orElseGet(() -> hold(row.get()));
        if (held) {
            StoredMerges.dissolveOf(batchId, rows, bulk.current());
        }
        return held;
    }

    private static boolean hold(BatchRow row) {
        row.setHeld(row.getHeld() + 1);
        row.save();
        return true;
    }

    @Override
    public void facts(TrayEntry entry, Consumer<List<Fact>> portions) {
        each(entry, found -> {
            List<Fact> facts = new ArrayList<>();
            CampaignRef place = entry.decision().issue().map(CampaignRef::issue).orElseGet(() -> CampaignRef.tray(entry.name()));
            found.forEach(row -> facts.add(fact(row, place)));
            portions.accept(facts);
        });
    }

    @Override
    public void move(TrayEntry entry, CampaignRef to, Consumer<List<Fact>> portions) {
        long issue = to.issue().map(IssueId::value).orElse(0L);
        moveRatios(entry, issue);
        each(entry, found -> {
            List<Fact> facts = new ArrayList<>();
            for (FactRow row : found) {
                Optional<BulkWriter> writer = bulk.current();
                if (writer.isPresent()) {
                    writer.get().update("METRIC_FACT", "ID", "ISSUE_ID").row(issue, row.getID());
                } else {
                    row.setIssueId(issue);
                    row.save();
                }
                facts.add(fact(row, to));
            }
            portions.accept(facts);
        });
    }

    @Override
    public void decide(TrayEntry before, TrayEntry after) {
        Object[] values = TrayRows.decision(after);
        int id = Math.toIntExact(after.id());
        Optional<BulkWriter> writer = bulk.current();
        if (writer.isPresent()) {
            writer.get().change(TrayRows.TABLE, "ID", id, TrayRows.DECISION, values);
        } else {
            TrayRow row = rows.find(TrayRow.class, Query.select().where("ID = ?", id))[0];
            row.setStateCode((String) values[0]);
            row.setIssueId((Long) values[1]);
            row.setReasonText((String) values[2]);
            row.setDecidedBy((String) values[3]);
            row.setDecidedAt((Long) values[4]);
            row.save();
        }
    }

    /** What its rows state as ratios goes where they go. */
    private void moveRatios(TrayEntry entry, long issue) {
        if (batch(entry.origin().batchId()).filter(row -> row.getRatios() > 0).isEmpty()) {
            return;
        }
        Optional<BulkWriter> writer = bulk.current();
        for (ReportedRow row : rows.find(ReportedRow.class, Query.select().where("BATCH_ID = ? AND FILE_TEXT = ?", entry.origin().batchId(), entry.name()))) {
            if (writer.isPresent()) {
                writer.get().update(AoReported.TABLE, "ID", "ISSUE_ID").row(issue, row.getID());
            } else {
                row.setIssueId(issue);
                row.save();
            }
        }
    }

    @Override
    public void remember(long projectId, Collection<String> names, IssueId campaign, PersonKey who) {
        names.forEach(name -> aliases.remember(projectId, NameMatcher.spelling(name), campaign, who));
    }

    @Override
    public void forget(long projectId, String name) {
        aliases.forget(projectId, NameMatcher.spelling(name));
    }

    @Override
    public boolean isRemembered(long projectId, String name) {
        return aliases.ofProject(projectId).containsKey(NameMatcher.spelling(name));
    }

    // Compared here once more: some databases take two names for the same that differ in case only.
    private void each(TrayEntry entry, Consumer<List<FactRow>> portions) {
        long last = 0;
        FactRow[] found;
        do {
            found = rows.find(FactRow.class, Query.select().where("BATCH_ID = ? AND TRAY_NAME = ? AND ID > ?", entry.origin().batchId(),
                    entry.name(), last).order("ID ASC").limit(PORTION));
            List<FactRow> same = new ArrayList<>();
            for (FactRow row : found) {
                last = row.getID();
                if (row.getTrayName().equals(entry.name())) {
                    same.add(row);
                }
            }
            portions.accept(same);
        } while (found.length == PORTION);
    }

    private Optional<BatchRow> batch(long batchId) {
        return Arrays.stream(rows.find(BatchRow.class, Query.select().where("ID = ?", Math.toIntExact(batchId)))).findFirst();
    }

    private static Fact fact(FactRow row, CampaignRef place) {
        return new Fact(place, MetricKey.ofCode(row.getMetricCode()), row.getCurrencyCode(), DayNumber.toDay(row.getFirstDay()),
                DayNumber.toDay(row.getLastDay()), Amount.ofMillionths(row.getMillionths()));
    }
}

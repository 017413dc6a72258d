package org.marketops.lead;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Campaigns;
import org.marketops.metric.ImportRights;
import org.marketops.metric.KnownCampaign;
import org.marketops.metric.file.UploadedFile;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes leads, touches, stages and opportunities: all rows or none, and the same import twice is one. */
public final class TakeLeads {

    public static final int MOST_ROWS = 10_000;
    private static final int MOST_FAULTS = 100;
    private static final int LONGEST_NAME = 255;
    private static final String KEY = "[A-Za-z0-9._:-]{1,80}";

    private final LeadStore store;
    private final KeepLeadFigures figures;
    private final ImportRights rights;
    private final Campaigns campaigns;
    private final FiscalCalendars calendars;
    private final Transactions transactions;
    private final Clock clock;

    public TakeLeads(LeadStore store, KeepLeadFigures figures, ImportRights rights, Campaigns campaigns, FiscalCalendars calendars, Transactions transactions, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.rights = rights;
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param key by which the sender knows the import; the same key with the same rows answers with the import that is there
     * @throws NotFound without the right to import into the project
     * @throws LeadsRefused with what is wrong; nothing is taken then
     */
    public LeadBatch take(PersonKey who, long projectId, String key, List<ToldRow> rows) {
        requireRight(who, projectId);
        if (!key.matches(KEY)) {
            throw new LeadsRefused(LeadsRefused.Reason.BAD_KEY, key.length() > MOST_FAULTS ? key.substring(0, MOST_FAULTS) : key);
        }
        return take(new LeadBatch(0, projectId, key, sha(rows), who, clock.instant(), rows.size()), rows, false).batch();
    }

    /**
     * A file; the same bytes twice are one import.
     *
     * @param leavesOut whether rows that are right are taken although others are wrong
     * @throws NotFound without the right to import into the project
     * @throws LeadsRefused with what is wrong; nothing is taken then, as where no row is right
     */
    public TakenLeads take(PersonKey who, long projectId, UploadedFile file, LeadTable table, boolean leavesOut) {
        requireRight(who, projectId);
        LeadBatch batch = new LeadBatch(0, projectId, "file:" + file.sha256(), file.sha256(), who, clock.instant(), table.rows().size());
        return take(batch.ofFile(file.name().substring(0, Math.min(LONGEST_NAME, file.name().length()))), table.rows(), leavesOut);
    }

    private TakenLeads take(LeadBatch draft, List<ToldRow> rows, boolean leavesOut) {
        if (rows.isEmpty()) {
            throw new LeadsRefused(LeadsRefused.Reason.NO_ROWS);
        }
        if (rows.size() > MOST_ROWS) {
            throw new LeadsRefused(LeadsRefused.Reason.TOO_MANY_ROWS, Integer.toString(rows.size()), Integer.toString(MOST_ROWS));
        }
        Optional<LeadBatch> before = earlier(draft);
        if (before.isPresent()) {
            return new TakenLeads(before.get(), true, List.of(), 0);
        }
        Reading reading = read(draft, rows);
        List<RowFault> faults = reading.faults().subList(0, Math.min(MOST_FAULTS, reading.faults().size()));
        int bad = reading.badRows();
        if (bad > 0 && (!leavesOut || bad == rows.size())) {
            throw new LeadsRefused(LeadsRefused.Reason.BAD_ROWS, faults, Integer.toString(bad));
        }
        LeadBatch batch = draft.withRows(rows.size() - bad);
        Told told = reading.told();
        boolean[] found = new boolean[1];
        long id = transactions.retryOnConflict(() -> {
            figures.claim(batch.projectId());
            Optional<LeadBatch> first = earlier(batch);
            found[0] = first.isPresent();
            return first.map(LeadBatch::id).orElseGet(() -> write(batch, told));
        });
        return new TakenLeads(batch.withId(id), found[0], faults, bad);
    }

    private long write(LeadBatch batch, Told told) {
        figures.add(batch, told);
        return store.add(batch, told);
    }

    private Optional<LeadBatch> earlier(LeadBatch draft) {
        Optional<LeadBatch> earlier = store.withKey(draft.projectId(), draft.key());
        if (earlier.isPresent() && !earlier.get().sha256().equals(draft.sha256())) {
            throw new LeadsRefused(LeadsRefused.Reason.KEY_USED, draft.key());
        }
        return earlier;
    }

    private static String sha(List<ToldRow> rows) {
        StringBuilder all = new StringBuilder();
        rows.forEach(row -> {
            all.append(row.kind()).append('\n');
            row.cells().forEach((name, cell) -> all.append(name).append('\t').append(cell.length()).append('\t').append(cell).append('\n'));
        });
        return Sha256.of(all.toString());
    }

    private Reading read(LeadBatch draft, List<ToldRow> rows) {
        Reading reading = new Reading(calendars.current().zone(), names(draft.by(), draft.projectId()));
        rows.forEach(reading::row);
        reading.refuseSteps(store.entries(draft.projectId(), reading.leadsWithSteps()));
        return reading;
    }

    /** By key or name of an issue that the person sees; a name that two have is nobody's. */
    private Function<String, Optional<IssueId>> names(PersonKey who, long projectId) {
        Map<String, Optional<IssueId>> known = new HashMap<>();
        List<KnownCampaign> all = campaigns.visibleTo(who, projectId);
        all.forEach(campaign -> known.merge(name(campaign.name()), Optional.of(campaign.id()), (one, other) -> Optional.empty()));
        all.forEach(campaign -> known.put(name(campaign.key()), Optional.of(campaign.id())));
        return text -> known.getOrDefault(name(text), Optional.empty());
    }

    private static String name(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The imports that count, the newest first. @throws NotFound without the right to import into the project */
    public List<LeadBatch> batches(PersonKey who, long projectId, int atMost) {
        requireRight(who, projectId);
        return store.ofProject(projectId, atMost);
    }

    /** Takes an import back with everything in it. @throws NotFound if there is none that counts, or without the right */
    public void undo(PersonKey who, long projectId, long batchId) {
        requireRight(who, projectId);
        transactions.retryOnConflict(() -> {
            figures.claim(projectId);
            LeadBatch batch = store.find(batchId).filter(found -> found.projectId() == projectId)
                    .orElseThrow(() -> new NotFound("lead batch " + batchId));
            figures.takeBack(new LeadBatch(0, projectId, batch.key(), batch.sha256(), who, clock.instant(), batch.rows()).ofFile(batch.file()), batch);
            store.remove(batch);
            return batch;
        });
    }

    private void requireRight(PersonKey who, long projectId) {
        if (!rights.mayImport(who, projectId)) {
            throw new NotFound("project " + projectId);
        }
    }
}

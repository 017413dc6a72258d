package org.marketops.lead;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Campaigns;
import org.marketops.metric.ImportRights;
import org.marketops.metric.KnownCampaign;
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
    private static final String KEY = "[A-Za-z0-9._:-]{1,80}";

    private final LeadStore store;
    private final ImportRights rights;
    private final Campaigns campaigns;
    private final FiscalCalendars calendars;
    private final Transactions transactions;
    private final Clock clock;

    public TakeLeads(LeadStore store, ImportRights rights, Campaigns campaigns, FiscalCalendars calendars, Transactions transactions, Clock clock) {
        this.store = store;
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
        if (rows.isEmpty()) {
            throw new LeadsRefused(LeadsRefused.Reason.NO_ROWS);
        }
        if (rows.size() > MOST_ROWS) {
            throw new LeadsRefused(LeadsRefused.Reason.TOO_MANY_ROWS, Integer.toString(rows.size()), Integer.toString(MOST_ROWS));
        }
        String sha = sha(rows);
        Optional<LeadBatch> earlier = earlier(projectId, key, sha);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Told told = read(who, projectId, rows);
        LeadBatch batch = new LeadBatch(0, projectId, key, sha, who, clock.instant(), rows.size());
        long id = transactions.retryOnConflict(() -> earlier(projectId, key, sha).map(LeadBatch::id).orElseGet(() -> store.add(batch, told)));
        return new LeadBatch(id, projectId, key, sha, who, batch.at(), rows.size());
    }

    private Optional<LeadBatch> earlier(long projectId, String key, String sha) {
        Optional<LeadBatch> earlier = store.withKey(projectId, key);
        if (earlier.isPresent() && !earlier.get().sha256().equals(sha)) {
            throw new LeadsRefused(LeadsRefused.Reason.KEY_USED, key);
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

    private Told read(PersonKey who, long projectId, List<ToldRow> rows) {
        Reading reading = new Reading(calendars.current().zone(), names(who, projectId));
        rows.forEach(reading::row);
        reading.refuseSteps(store.entries(projectId, reading.leadsWithSteps()));
        List<RowFault> faults = reading.faults();
        if (!faults.isEmpty()) {
            long bad = faults.stream().map(fault -> fault.kind() + " " + fault.row()).distinct().count();
            throw new LeadsRefused(LeadsRefused.Reason.BAD_ROWS, faults.subList(0, Math.min(MOST_FAULTS, faults.size())), Long.toString(bad));
        }
        return reading.told();
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
            LeadBatch batch = store.find(batchId).filter(found -> found.projectId() == projectId)
                    .orElseThrow(() -> new NotFound("lead batch " + batchId));
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

package org.marketops.lead.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkWriter;
import org.marketops.jira.PlainReads;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.lead.Contact;
import org.marketops.lead.Deal;
import org.marketops.lead.Lead;
import org.marketops.lead.LeadBatch;
import org.marketops.lead.LeadBook;
import org.marketops.lead.LeadStore;
import org.marketops.lead.StageEntry;
import org.marketops.lead.Told;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Leads as rows. In a transaction of {@link BulkRows} they are sent many at a time, else one by one. */
public final class AoLeads implements LeadStore {

    private static final int AT_ONCE = 500;
    private static final String[] OF_BATCH = {"PROJECT_ID", "BATCH_KEY", "SENDER_KEY", "SHA", "TOLD_BY", "TOLD_AT", "ROWS_TOLD", "FILE_NAME"};
    private static final String[] OF_LEAD = {"BATCH_ID", "PROJECT_ID", "LEAD_ID", "MADE_AT", "SALES_AT", "ISSUE_ID", "CAMPAIGN", "SOURCE_TERM",
        "MEDIUM_TERM"};
    private static final String[] OF_TOUCH = {"BATCH_ID", "PROJECT_ID", "TOUCH_ID", "LEAD_ID", "TOUCHED_AT", "ISSUE_ID", "CAMPAIGN", "SOURCE_TERM",
        "MEDIUM_TERM", "CHANNEL", "SENT"};
    private static final String[] OF_STAGE = {"BATCH_ID", "PROJECT_ID", "LEAD_ID", "STAGE", "ENTERED_AT", "REASON"};
    private static final String[] OF_DEAL = {"BATCH_ID", "PROJECT_ID", "DEAL_ID", "LEAD_ID", "MINOR_UNITS", "CURRENCY_CODE", "MADE_AT", "CLOSED_AT",
        "OUTCOME"};

    private final ActiveObjects rows;
    private final Supplier<Optional<BulkWriter>> writer;
    private final LeadReads reads;

    public AoLeads(ActiveObjects rows, BulkRows bulk, PlainReads plain) {
        this.rows = rows;
        this.reads = new LeadReads(rows, plain);
        this.writer = bulk::current;
    }

    /** One by one, always. */
    AoLeads(ActiveObjects rows, PlainReads plain) {
        this.rows = rows;
        this.reads = new LeadReads(rows, plain);
        this.writer = Optional::empty;
    }

    @Override
    public LeadBook read(long projectId, Touches touches) {
        return reads.read(projectId, touches);
    }

    @Override
    public LeadBook some(long projectId, Collection<String> leads) {
        return new NearbyRows(rows, projectId, leads, Set.of(), Set.of()).book();
    }

    @Override
    public Optional<LeadBatch> withKey(long projectId, String key) {
        return first(rows.find(LeadBatchRow.class, Query.select().where("BATCH_KEY = ?", batchKey(projectId, key))));
    }

    @Override
    public Optional<LeadBatch> find(long batchId) {
        // No batch has such a number: the column is an int.
        return batchId < 1 || batchId > Integer.MAX_VALUE ? Optional.empty()
                : first(rows.find(LeadBatchRow.class, Query.select().where("ID = ?", (int) batchId)));
    }

    @Override
    public List<LeadBatch> ofProject(long projectId, int atMost) {
        List<LeadBatch> batches = new ArrayList<>();
        for (LeadBatchRow row : rows.find(LeadBatchRow.class, Query.select().where("PROJECT_ID = ?", projectId).order("ID DESC").limit(atMost))) {
            batches.add(fromRow(row));
        }
        return batches;
    }

    @Override
    public long add(LeadBatch batch, Told told) {
        Object[] row = {batch.projectId(), batchKey(batch.projectId(), batch.key()), batch.key(), batch.sha256(), batch.by().value(),
            batch.at().toEpochMilli(), batch.rows(), text(batch.file())};
        long id = writer.get().map(bulk -> bulk.insertAll("LEAD_BATCH", OF_BATCH, Collections.singletonList(row)).get(0))
                .orElseGet(() -> rows.create(LeadBatchRow.class, params(OF_BATCH, row)).getID());
        addLeads(id, batch.projectId(), told);
        Consumer<Object[]> stages = into(StageRow.class, "LEAD_STAGE", OF_STAGE);
        told.entries().forEach((lead, entries) -> entries.forEach(entry -> stages.accept(new Object[] {id, batch.projectId(), lead,
            entry.stage().name(), entry.at().toEpochMilli(), text(entry.reason())})));
        Consumer<Object[]> deals = into(DealRow.class, "LEAD_DEAL", OF_DEAL);
        for (Deal deal : told.deals()) {
            deal.leads().forEach(lead -> deals.accept(new Object[] {id, batch.projectId(), deal.id(), lead, deal.amount().minorUnits(),
                deal.amount().currency().getCurrencyCode(), deal.createdAt().toEpochMilli(), time(deal.closedAt()), deal.state().name()}));
        }
        return id;
    }

    private void addLeads(long id, long projectId, Told told) {
        Consumer<Object[]> leads = into(LeadRow.class, "LEAD", OF_LEAD);
        for (Lead lead : told.leads()) {
            Lead.Origin from = lead.origin();
            leads.accept(new Object[] {id, projectId, lead.id(), lead.createdAt().toEpochMilli(), time(lead.salesAt()), issue(from),
                text(from.campaign()), text(from.source()), text(from.medium())});
        }
        Consumer<Object[]> touches = into(TouchRow.class, "LEAD_TOUCH", OF_TOUCH);
        for (Contact contact : told.contacts()) {
            Lead.Origin from = contact.origin();
            touches.accept(new Object[] {id, projectId, contact.id(), contact.lead(), contact.at().toEpochMilli(), issue(from),
                text(from.campaign()), text(from.source()), text(from.medium()), text(contact.channel()), text(contact.sent())});
        }
    }

    private static long time(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(0L);
    }

    private static long issue(Lead.Origin from) {
        return from.issue().map(IssueId::value).orElse(0L);
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private <T extends RawEntity<Long>> Consumer<Object[]> into(Class<T> type, String table, String[] columns) {
        Optional<BulkWriter> bulk = writer.get();
        return bulk.isPresent() ? bulk.get().insert(table, columns)::row : row -> rows.create(type, params(columns, row));
    }

    private static DBParam[] params(String[] columns, Object... row) {
        return IntStream.range(0, row.length).filter(i -> row[i] != null).mapToObj(i -> new DBParam(columns[i], row[i])).toArray(DBParam[]::new);
    }

    @Override
    public Map<String, List<StageEntry>> entries(long projectId, Collection<String> leads) {
        Map<String, List<StageEntry>> entries = new HashMap<>();
        List<String> all = new ArrayList<>(leads);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> asked = new ArrayList<>(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            String marks = String.join(",", Collections.nCopies(asked.size(), "?"));
            asked.add(0, projectId);
            for (StageRow row : rows.find(StageRow.class, Query.select().where("PROJECT_ID = ? AND LEAD_ID IN (" + marks + ")", asked.toArray()))) {
                entries.computeIfAbsent(row.getLeadId(), lead -> new ArrayList<>()).add(LeadRows.entry(row));
            }
        }
        return entries;
    }

    @Override
    public Set<Long> projects() {
        Set<Long> projects = new TreeSet<>();
        Arrays.stream(rows.find(LeadBatchRow.class, Query.select())).forEach(row -> projects.add(row.getProjectId()));
        return projects;
    }

    @Override
    public void remove(LeadBatch batch) {
        Optional<BulkWriter> bulk = writer.get();
        if (bulk.isPresent()) {
            for (String table : new String[] {"LEAD", "LEAD_TOUCH", "LEAD_STAGE", "LEAD_DEAL"}) {
                bulk.get().delete(table, "BATCH_ID", batch.id());
            }
            bulk.get().delete("LEAD_BATCH", "ID", (int) batch.id());
            return;
        }
        delete(LeadRow.class, Query.select().where("BATCH_ID = ?", batch.id()));
        delete(TouchRow.class, Query.select().where("BATCH_ID = ?", batch.id()));
        delete(StageRow.class, Query.select().where("BATCH_ID = ?", batch.id()));
        delete(DealRow.class, Query.select().where("BATCH_ID = ?", batch.id()));
        rows.delete(rows.find(LeadBatchRow.class, Query.select().where("ID = ?", (int) batch.id())));
    }

    /** Through Active Objects, also inside a bulk transaction: these rows are few. */
    @Override
    public int forget(long projectId, String lead) {
        int gone = delete(LeadRow.class, ofLead(projectId, lead)) + delete(TouchRow.class, ofLead(projectId, lead))
                + delete(StageRow.class, ofLead(projectId, lead));
        DealRow[] deals = rows.find(DealRow.class, ofLead(projectId, lead));
        for (DealRow deal : deals) {
            deal.setLeadId(null);
            deal.save();
        }
        return gone + deals.length;
    }

    private static Query ofLead(long projectId, String lead) {
        return Query.select().where("PROJECT_ID = ? AND LEAD_ID = ?", projectId, lead);
    }

    private <T extends RawEntity<Long>> int delete(Class<T> type, Query query) {
        int gone = 0;
        T[] found = rows.find(type, query.limit(AT_ONCE));
        while (found.length > 0) {
            rows.delete(found);
            gone += found.length;
            found = rows.find(type, query.limit(AT_ONCE));
        }
        return gone;
    }

    private static Optional<LeadBatch> first(LeadBatchRow[] found) {
        return found.length == 0 ? Optional.empty() : Optional.of(fromRow(found[0]));
    }

    private static LeadBatch fromRow(LeadBatchRow row) {
        return new LeadBatch(row.getID(), row.getProjectId(), row.getSenderKey(), row.getSha(), PersonKey.of(row.getToldBy()),
                Instant.ofEpochMilli(row.getToldAt()), row.getRowsTold()).ofFile(row.getFileName() == null ? "" : row.getFileName());
    }

    private static String batchKey(long projectId, String key) {
        return projectId + ":" + key;
    }
}

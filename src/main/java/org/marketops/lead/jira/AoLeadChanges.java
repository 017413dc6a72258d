package org.marketops.lead.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.jira.PlainReads;
import org.marketops.lead.LeadBatch;
import org.marketops.lead.LeadBook;
import org.marketops.lead.LeadChange;
import org.marketops.lead.LeadChanges;
import org.marketops.lead.Told;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Changes of rows, read 500 ids at a time. */
public final class AoLeadChanges implements LeadChanges {

    private static final String OF_PROJECT = "PROJECT_ID = ?";
    private static final String IDS = "SELECT DISTINCT l.:LEAD_ID FROM #LEAD l WHERE l.:PROJECT_ID = ? UNION SELECT DISTINCT s.:LEAD_ID FROM #LEAD_STAGE s"
            + " WHERE s.:PROJECT_ID = ? UNION SELECT DISTINCT d.:LEAD_ID FROM #LEAD_DEAL d WHERE d.:PROJECT_ID = ? AND d.:LEAD_ID IS NOT NULL";

    private final ActiveObjects rows;
    private final PlainReads reads;

    public AoLeadChanges(ActiveObjects rows, PlainReads reads) {
        this.rows = rows;
        this.reads = reads;
    }

    @Override
    public LeadChange change(long projectId, Told told) {
        Set<String> leads = new HashSet<>(told.entries().keySet());
        told.leads().forEach(lead -> leads.add(lead.id()));
        Set<String> touches = new HashSet<>();
        told.contacts().forEach(contact -> {
            leads.add(contact.lead());
            touches.add(contact.id());
        });
        Set<String> deals = new HashSet<>();
        told.deals().forEach(deal -> {
            leads.addAll(deal.leads());
            deals.add(deal.id());
        });
        NearbyRows nearby = new NearbyRows(rows, projectId, leads, touches, deals);
        return new LeadChange(nearby.book(), nearby.with(told));
    }

    @Override
    public LeadChange without(LeadBatch batch) {
        Set<String> leads = new HashSet<>();
        Set<String> touches = new HashSet<>();
        Set<String> deals = new HashSet<>();
        Arrays.stream(rows.find(LeadRow.class, ofBatch(batch))).forEach(row -> leads.add(row.getLeadId()));
        Arrays.stream(rows.find(TouchRow.class, ofBatch(batch))).forEach(row -> touches.add(row.getTouchId()));
        Arrays.stream(rows.find(StageRow.class, ofBatch(batch))).forEach(row -> leads.add(row.getLeadId()));
        Arrays.stream(rows.find(DealRow.class, ofBatch(batch))).forEach(row -> deals.add(row.getDealId()));
        NearbyRows nearby = new NearbyRows(rows, batch.projectId(), leads, touches, deals);
        return new LeadChange(nearby.book(), nearby.withoutBatch(batch.id()));
    }

    private static Query ofBatch(LeadBatch batch) {
        return Query.select().where("BATCH_ID = ?", batch.id());
    }

    @Override
    public LeadChange without(long projectId, String lead) {
        NearbyRows nearby = new NearbyRows(rows, projectId, Set.of(lead), Set.of(), Set.of());
        return new LeadChange(nearby.book(), nearby.withoutLead(lead));
    }

    @Override
    public boolean hasLeads(long projectId, int atLeast) {
        return rows.find(LeadRow.class, Query.select().where(OF_PROJECT, projectId).limit(atLeast)).length == atLeast;
    }

    @Override
    public void eachPortion(long projectId, int leads, Portion taker) {
        List<String> all = new ArrayList<>(ids(projectId));
        for (int from = 0; from < all.size(); from += leads) {
            Set<String> some = new HashSet<>(all.subList(from, Math.min(all.size(), from + leads)));
            LeadBook book = new NearbyRows(rows, projectId, some, Set.of(), Set.of()).book();
            Set<String> known = new TreeSet<>(book.ids());
            known.retainAll(some);
            // An opportunity of several leads is told with the first of them.
            taker.take(book, known, book.deals().stream().filter(deal -> deal.leads().stream().min(Comparator.naturalOrder()).filter(some::contains).isPresent())
                    .collect(Collectors.toList()));
        }
    }

    /** Of whatever is told about more than by a touch. */
    private Set<String> ids(long projectId) {
        return reads.read(plain -> {
            Set<String> ids = new TreeSet<>();
            plain.each(plain.sql(IDS), List.of(projectId, projectId, projectId), row -> ids.add(row.getString(1)));
            return ids;
        }).orElseGet(() -> slowly(projectId));
    }

    private Set<String> slowly(long projectId) {
        Set<String> ids = new TreeSet<>();
        for (LeadRow row : rows.find(LeadRow.class, Query.select().where(OF_PROJECT, projectId))) {
            ids.add(row.getLeadId());
        }
        for (StageRow row : rows.find(StageRow.class, Query.select().where(OF_PROJECT, projectId))) {
            ids.add(row.getLeadId());
        }
        for (DealRow row : rows.find(DealRow.class, Query.select().where(OF_PROJECT + " AND LEAD_ID IS NOT NULL", projectId))) {
            ids.add(row.getLeadId());
        }
        return ids;
    }
}

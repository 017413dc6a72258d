package org.marketops.lead.jira;

import org.marketops.kernel.IssueId;
import org.marketops.lead.Contact;
import org.marketops.lead.Deal;
import org.marketops.lead.Lead;
import org.marketops.lead.LeadBook;
import org.marketops.lead.Stage;
import org.marketops.lead.StageEntry;
import org.marketops.lead.Told;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of a project become a book: of what was told twice, the later holds. They are handed in by batch. */
final class LeadRows {

    private final Map<String, Lead> leads = new HashMap<>();
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Map<String, List<StageEntry>> entries = new HashMap<>();
    private final Map<String, ToldDeal> deals = new HashMap<>();
    private final Map<String, Set<String>> leadsOfDeal = new HashMap<>();

    private final Set<String> leadsWithDeal = new HashSet<>();
    private final Map<String, Deal> toldDeals = new HashMap<>();
    /** The same few texts stand in a great many rows. */
    private final Map<String, String> texts = new HashMap<>();
    private final Map<List<Object>, Lead.Origin> origins = new HashMap<>();
    private String forgotten;

    /** As if nothing had ever been told about this lead. Asked before any row. */
    void forget(String lead) {
        forgotten = lead;
    }

    /** What is told last of all. */
    void told(Told told) {
        told.leads().forEach(lead -> leads.put(lead.id(), lead));
        told.contacts().forEach(contact -> contacts.put(contact.id(), contact));
        told.entries().forEach((lead, entered) -> entries.computeIfAbsent(lead, key -> new ArrayList<>()).addAll(entered));
        told.deals().forEach(deal -> toldDeals.merge(deal.id(), deal, LeadRows::together));
    }

    /** As two rows of one import: the leads of both, and what the second says. */
    private static Deal together(Deal first, Deal second) {
        Set<String> leads = new LinkedHashSet<>(first.leads());
        leads.addAll(second.leads());
        Deal open = Deal.open(second.id(), leads, second.amount(), second.createdAt());
        return second.closedAt().map(at -> open.closed(at, second.state() == Deal.State.WON)).orElse(open);
    }

    void lead(LeadRow row) {
        lead(row.getLeadId(), row.getMadeAt(), row.getSalesAt(), origin(row.getIssueId(), row.getCampaign(), row.getSourceTerm(), row.getMediumTerm()));
    }

    void lead(String id, long madeAt, long salesAt, Lead.Origin origin) {
        if (!id.equals(forgotten)) {
            leads.put(id, Lead.of(id, Instant.ofEpochMilli(madeAt), origin, time(salesAt)));
        }
    }

    void touch(TouchRow row) {
        touch(row.getTouchId(), row.getLeadId(), row.getTouchedAt(), origin(row.getIssueId(), row.getCampaign(), row.getSourceTerm(), row.getMediumTerm()),
                row.getChannel(), row.getSent());
    }

    void touch(String id, String lead, long at, Lead.Origin origin, String channel, String sent) {
        if (!lead.equals(forgotten)) {
            contacts.put(id, new Contact(id, same(lead), Instant.ofEpochMilli(at), origin, text(channel), text(sent)));
        }
    }

    void stage(StageRow row) {
        stage(row.getLeadId(), row.getStage(), row.getEnteredAt(), row.getReason());
    }

    void stage(String lead, String stage, long at, String reason) {
        if (!lead.equals(forgotten)) {
            entries.computeIfAbsent(same(lead), key -> new ArrayList<>(2)).add(StageEntry.of(Stage.valueOf(stage), Instant.ofEpochMilli(at), text(reason)));
        }
    }

    static StageEntry entry(StageRow row) {
        return StageEntry.of(Stage.valueOf(row.getStage()), Instant.ofEpochMilli(row.getEnteredAt()), row.getReason() == null ? "" : row.getReason());
    }

    void deal(DealRow row) {
        deal(row.getDealId(), row.getLeadId(), ToldDeal.of(row));
    }

    /** @param lead null for one that was deleted */
    void deal(String id, String lead, ToldDeal told) {
        ToldDeal before = deals.put(id, told);
        if (before == null || before.batch() != told.batch()) {
            leadsOfDeal.put(id, new LinkedHashSet<>());
        }
        if (lead != null && !lead.equals(forgotten)) {
            leadsOfDeal.get(id).add(lead);
            leadsWithDeal.add(lead);
        }
    }

    /** Whether any row of an opportunity names the lead, be it an outdated one. */
    boolean hasDeal(String lead) {
        return leadsWithDeal.contains(lead);
    }

    /** Asked once, after all rows. */
    LeadBook book() {
        List<Deal> all = new ArrayList<>();
        deals.forEach((id, row) -> {
            if (!toldDeals.containsKey(id)) {
                all.add(row.deal(id, leadsOfDeal.get(id)));
            }
        });
        all.addAll(toldDeals.values());
        all.sort((one, other) -> one.id().compareTo(other.id()));
        // A project has a great many of both: the maps are not held beside the book that is made of them.
        List<Lead> toldLeads = new ArrayList<>(leads.values());
        leads.clear();
        List<Contact> toldContacts = new ArrayList<>(contacts.values());
        contacts.clear();
        return LeadBook.of(toldLeads, toldContacts, entries, all);
    }

    /** A row has its own copy of the number of its lead. */
    private String same(String lead) {
        Lead known = leads.get(lead);
        return known == null ? lead : known.id();
    }

    Lead.Origin origin(long issue, String campaign, String source, String medium) {
        return origins.computeIfAbsent(List.of(issue, text(campaign), text(source), text(medium)), each -> Lead.Origin.of(
                issue == 0 ? Optional.empty() : Optional.of(IssueId.of(issue)), text(campaign), text(source), text(medium)));
    }

    private static Optional<Instant> time(long at) {
        return at == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }

    private String text(String stored) {
        return stored == null || stored.isEmpty() ? "" : texts.computeIfAbsent(stored, same -> same);
    }
}

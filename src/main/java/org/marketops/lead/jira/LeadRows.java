package org.marketops.lead.jira;

import org.marketops.kernel.IssueId;
import org.marketops.lead.Contact;
import org.marketops.lead.Deal;
import org.marketops.lead.Lead;
import org.marketops.lead.LeadBook;
import org.marketops.lead.Stage;
import org.marketops.lead.StageEntry;
import org.marketops.lead.Told;
import org.marketops.money.Money;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
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
    private final Map<String, DealRow> deals = new HashMap<>();
    private final Map<String, Set<String>> leadsOfDeal = new HashMap<>();

    private final Map<String, Deal> toldDeals = new HashMap<>();
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
        if (row.getLeadId().equals(forgotten)) {
            return;
        }
        leads.put(row.getLeadId(), Lead.of(row.getLeadId(), Instant.ofEpochMilli(row.getMadeAt()),
                origin(row.getIssueId(), row.getCampaign(), row.getSourceTerm(), row.getMediumTerm()), time(row.getSalesAt())));
    }

    void touch(TouchRow row) {
        if (row.getLeadId().equals(forgotten)) {
            return;
        }
        contacts.put(row.getTouchId(), new Contact(row.getTouchId(), row.getLeadId(), Instant.ofEpochMilli(row.getTouchedAt()),
                origin(row.getIssueId(), row.getCampaign(), row.getSourceTerm(), row.getMediumTerm()), text(row.getChannel()), text(row.getSent())));
    }

    void stage(StageRow row) {
        if (row.getLeadId().equals(forgotten)) {
            return;
        }
        entries.computeIfAbsent(row.getLeadId(), lead -> new ArrayList<>()).add(entry(row));
    }

    static StageEntry entry(StageRow row) {
        return StageEntry.of(Stage.valueOf(row.getStage()), Instant.ofEpochMilli(row.getEnteredAt()), text(row.getReason()));
    }

    void deal(DealRow row) {
        DealRow before = deals.put(row.getDealId(), row);
        if (before == null || before.getBatchId() != row.getBatchId()) {
            leadsOfDeal.put(row.getDealId(), new LinkedHashSet<>());
        }
        if (row.getLeadId() != null && !row.getLeadId().equals(forgotten)) {
            leadsOfDeal.get(row.getDealId()).add(row.getLeadId());
        }
    }

    LeadBook book() {
        List<Deal> all = new ArrayList<>();
        deals.forEach((id, row) -> {
            if (!toldDeals.containsKey(id)) {
                all.add(deal(id, row));
            }
        });
        all.addAll(toldDeals.values());
        all.sort((one, other) -> one.id().compareTo(other.id()));
        return LeadBook.of(leads.values(), contacts.values(), entries, all);
    }

    private Deal deal(String id, DealRow row) {
        Money amount = Money.ofMinor(Currency.getInstance(row.getCurrencyCode()), row.getMinorUnits());
        Deal open = Deal.open(id, leadsOfDeal.get(id), amount, Instant.ofEpochMilli(row.getMadeAt()));
        Deal.State state = Deal.State.valueOf(row.getOutcome());
        return state == Deal.State.OPEN ? open : open.closed(Instant.ofEpochMilli(row.getClosedAt()), state == Deal.State.WON);
    }

    private static Lead.Origin origin(long issue, String campaign, String source, String medium) {
        return Lead.Origin.of(issue == 0 ? Optional.empty() : Optional.of(IssueId.of(issue)), text(campaign), text(source), text(medium));
    }

    private static Optional<Instant> time(long at) {
        return at == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}

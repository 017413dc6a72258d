package org.marketops.lead;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that is known about the leads of one project at one moment. Immutable. */
public final class LeadBook {

    private static final Comparator<Contact> IN_TIME = Comparator.comparing(Contact::at).thenComparing(Contact::id);

    private final Map<String, Lead> leads;
    private final Map<String, List<Contact>> contacts;
    private final Map<String, Journey> journeys;
    private final List<Deal> deals;

    private LeadBook(Map<String, Lead> leads, Map<String, List<Contact>> contacts, Map<String, Journey> journeys, List<Deal> deals) {
        this.leads = leads;
        this.contacts = contacts;
        this.journeys = journeys;
        this.deals = deals;
    }

    public static LeadBook of(Collection<Lead> leads, Collection<Contact> contacts, Map<String, List<StageEntry>> entries, Collection<Deal> deals) {
        Map<String, Lead> byId = new TreeMap<>();
        leads.forEach(lead -> byId.put(lead.id(), lead));
        Map<String, List<Contact>> byLead = new TreeMap<>();
        contacts.stream().sorted(IN_TIME).forEach(contact -> byLead.computeIfAbsent(contact.lead(), lead -> new ArrayList<>(2)).add(contact));
        Map<String, Journey> journeys = new TreeMap<>();
        entries.forEach((lead, told) -> journeys.put(lead, journey(Optional.ofNullable(byId.get(lead)), told)));
        byId.forEach((id, lead) -> journeys.computeIfAbsent(id, none -> journey(Optional.of(lead), List.of())));
        return new LeadBook(byId, byLead, journeys, List.copyOf(deals));
    }

    /** That a lead was made is its inquiry, unless the source named an earlier one. */
    private static Journey journey(Optional<Lead> lead, List<StageEntry> entries) {
        List<StageEntry> told = new ArrayList<>(entries);
        Optional<Instant> made = lead.map(Lead::createdAt);
        if (made.isPresent() && told.stream().noneMatch(entry -> entry.at().isBefore(made.get()) || entry.stage() == Stage.INQUIRY)) {
            told.add(StageEntry.of(Stage.INQUIRY, made.get(), ""));
        }
        return Journey.of(told);
    }

    /** Only those whose first touch is of one of the campaigns, with their opportunities: no lead comes from two campaigns. */
    public LeadBook from(Set<IssueId> campaigns) {
        Set<String> kept = new TreeSet<>();
        for (String lead : ids()) {
            origin(lead).filter(campaigns::contains).ifPresent(from -> kept.add(lead));
        }
        List<Lead> ofThem = new ArrayList<>(leads.values());
        ofThem.removeIf(lead -> !kept.contains(lead.id()));
        Map<String, Journey> ofKept = new TreeMap<>(journeys);
        ofKept.keySet().retainAll(kept);
        List<Deal> some = new ArrayList<>(deals);
        some.removeIf(deal -> deal.leads().stream().noneMatch(kept::contains));
        // Touches of everybody on these opportunities stay: a share must not grow because a colleague is out of sight.
        return new LeadBook(asMap(ofThem), contacts, ofKept, some);
    }

    private static Map<String, Lead> asMap(List<Lead> leads) {
        Map<String, Lead> byId = new TreeMap<>();
        leads.forEach(lead -> byId.put(lead.id(), lead));
        return byId;
    }

    /** The campaign that a lead came from: that of its first touch, else the one that the lead itself names. */
    public Optional<IssueId> origin(String lead) {
        Optional<IssueId> first = contacts(lead).stream().filter(contact -> contact.origin().issue().isPresent()).findFirst()
                .flatMap(contact -> contact.origin().issue());
        return first.isPresent() ? first : lead(lead).flatMap(known -> known.origin().issue());
    }

    /** Of all leads of which anything but a touch is known. */
    public Set<String> ids() {
        return journeys.keySet();
    }

    /** Of those that were told by themselves, not only by a stage. */
    public Collection<Lead> leads() {
        return leads.values();
    }

    public Optional<Lead> lead(String id) {
        return Optional.ofNullable(leads.get(id));
    }

    /** Oldest first. */
    public List<Contact> contacts(String lead) {
        return contacts.getOrDefault(lead, List.of());
    }

    public Optional<Journey> journeyOf(String lead) {
        return Optional.ofNullable(journeys.get(lead));
    }

    public Collection<Journey> journeys() {
        return journeys.values();
    }

    public List<Deal> deals() {
        return deals;
    }

    /** With the touches of all its leads that name a campaign. */
    public Opportunity opportunity(Deal deal) {
        List<Touch> touches = new ArrayList<>();
        Optional<Instant> made = Optional.empty();
        for (String lead : deal.leads()) {
            contacts(lead).forEach(contact -> contact.touch().ifPresent(touches::add));
            Optional<Instant> at = Optional.ofNullable(journeys.get(lead)).flatMap(journey -> journey.cycles().stream().findFirst())
                    .flatMap(cycle -> cycle.entered(Stage.INQUIRY));
            made = made.isPresent() && at.isPresent() && made.get().isBefore(at.get()) || !at.isPresent() ? made : at;
        }
        return Opportunity.of(deal.id(), deal.amount(), made, Optional.of(deal.createdAt()), deal.closedAt(), touches);
    }
}

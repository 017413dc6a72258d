package org.marketops.lead;

import org.marketops.kernel.IssueId;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The rows of one import while they are read. */
final class Reading {

    private final ZoneId zone;
    private final Function<String, Optional<IssueId>> campaigns;
    private final List<RowFault> faults = new ArrayList<>();
    private final List<Lead> leads = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final Map<String, Map<StageEntry, ToldRow>> steps = new HashMap<>();

    Reading(ZoneId zone, Function<String, Optional<IssueId>> campaigns) {
        this.zone = zone;
        this.campaigns = campaigns;
    }

    void row(ToldRow row) {
        RowReader reader = new RowReader(row, zone, campaigns);
        Runnable taken = read(row, reader);
        if (reader.faults().isEmpty()) {
            taken.run();
        }
        faults.addAll(reader.faults());
    }

    /** What to do with the row if nothing is wrong with it, which is known once it is read. */
    private Runnable read(ToldRow row, RowReader reader) {
        switch (row.kind()) {
            case LEADS:
                Lead lead = reader.lead();
                return () -> leads.add(lead);
            case TOUCHES:
                Contact contact = reader.contact();
                return () -> contacts.add(contact);
            case STAGES:
                String of = reader.leadId();
                StageEntry entry = reader.entry();
                return () -> steps.computeIfAbsent(of, key -> new HashMap<>()).put(entry, row);
            default:
                Deal deal = reader.deal();
                return () -> deals.add(deal);
        }
    }

    Set<String> leadsWithSteps() {
        return steps.keySet();
    }

    /** What these rows say must fit to what was said before; what does not is none of what is told. */
    void refuseSteps(Map<String, List<StageEntry>> before) {
        steps.forEach((lead, told) -> {
            List<StageEntry> all = new ArrayList<>(before.getOrDefault(lead, List.of()));
            all.addAll(told.keySet());
            for (StageEntry refused : Journey.of(all).refused()) {
                ToldRow row = told.remove(refused);
                if (row != null) {
                    faults.add(new RowFault(row, "stage", refused.stage().name(), RowFault.Problem.BACKWARD));
                }
            }
        });
    }

    List<RowFault> faults() {
        return faults;
    }

    int badRows() {
        return (int) faults.stream().map(fault -> fault.kind() + " " + fault.row()).distinct().count();
    }

    Told told() {
        Map<String, List<StageEntry>> entries = new HashMap<>();
        steps.forEach((lead, told) -> {
            if (!told.isEmpty()) {
                entries.put(lead, List.copyOf(told.keySet()));
            }
        });
        return new Told(leads, contacts, entries, deals);
    }
}

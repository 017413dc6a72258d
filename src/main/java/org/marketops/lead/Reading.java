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
        switch (row.kind()) {
            case LEADS:
                leads.add(reader.lead());
                break;
            case TOUCHES:
                contacts.add(reader.contact());
                break;
            case STAGES:
                steps.computeIfAbsent(reader.leadId(), lead -> new HashMap<>()).put(reader.entry(), row);
                break;
            default:
                deals.add(reader.deal());
        }
        faults.addAll(reader.faults());
    }

    Set<String> leadsWithSteps() {
        return steps.keySet();
    }

    /** What these rows say must fit to what was said before. */
    void refuseSteps(Map<String, List<StageEntry>> before) {
        if (!faults.isEmpty()) {
            return;
        }
        steps.forEach((lead, told) -> {
            List<StageEntry> all = new ArrayList<>(before.getOrDefault(lead, List.of()));
            all.addAll(told.keySet());
            for (StageEntry refused : Journey.of(all).refused()) {
                if (told.containsKey(refused)) {
                    faults.add(new RowFault(told.get(refused), "stage", refused.stage().name(), RowFault.Problem.BACKWARD));
                }
            }
        });
    }

    List<RowFault> faults() {
        return faults;
    }

    Told told() {
        Map<String, List<StageEntry>> entries = new HashMap<>();
        steps.forEach((lead, told) -> entries.put(lead, List.copyOf(told.keySet())));
        return new Told(leads, contacts, entries, deals);
    }
}

package org.marketops.lead;

import java.util.List;
import java.util.Map;

/** What one import tells, read and checked. Immutable. */
public final class Told {

    private final List<Lead> leads;
    private final List<Contact> contacts;
    private final Map<String, List<StageEntry>> entries;
    private final List<Deal> deals;

    public Told(List<Lead> leads, List<Contact> contacts, Map<String, List<StageEntry>> entries, List<Deal> deals) {
        this.leads = List.copyOf(leads);
        this.contacts = List.copyOf(contacts);
        this.entries = Map.copyOf(entries);
        this.deals = List.copyOf(deals);
    }

    public List<Lead> leads() {
        return leads;
    }

    public List<Contact> contacts() {
        return contacts;
    }

    /** By the id of the lead. */
    public Map<String, List<StageEntry>> entries() {
        return entries;
    }

    public List<Deal> deals() {
        return deals;
    }
}

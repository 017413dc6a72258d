package org.marketops.audit.jira;

import org.marketops.audit.LedgerEntry;

/** One entry as plain texts for the page's template. */
public final class LedgerLine {

    private final LedgerEntry entry;
    private final String time;
    private final String person;
    private final String action;
    private final String details;
    private final boolean bad;

    LedgerLine(LedgerEntry entry, String time, String person, String action, String details, boolean bad) {
        this.entry = entry;
        this.time = time;
        this.person = person;
        this.action = action;
        this.details = details;
        this.bad = bad;
    }

    public int getNumber() {
        return entry.seq();
    }

    public String getTime() {
        return time;
    }

    public String getPerson() {
        return person;
    }

    public String getAction() {
        return action;
    }

    public String getDetails() {
        return details;
    }

    public String getHash() {
        return entry.hash().length() > 12 ? entry.hash().substring(0, 12) : entry.hash();
    }

    public boolean isBad() {
        return bad;
    }
}

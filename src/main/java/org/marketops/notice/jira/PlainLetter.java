package org.marketops.notice.jira;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a mail says that is about no plan. The link is a path below Jira's address. */
public final class PlainLetter {

    final String subject;
    final String lead;
    final Map<String, String> facts = new LinkedHashMap<>();
    String button = "";
    String path = "";
    String why = "";

    public PlainLetter(String subject, String lead) {
        this.subject = subject;
        this.lead = lead;
    }

    public PlainLetter fact(String label, String value) {
        facts.put(label, value);
        return this;
    }

    public PlainLetter link(String words, String toPath) {
        button = words;
        path = toPath;
        return this;
    }

    /** Why the reader gets it. */
    public PlainLetter why(String reason) {
        why = reason;
        return this;
    }
}

package com.atlassian.jira.issue.search;

import java.util.List;

/** Signature of the host type; members as far as they are called. */
public class SearchResults<T> {
    private final List<T> results;
    private final int max;
    private final int total;
    private final int start;

    public SearchResults(List<T> results, int max, int total, int start) {
        this.results = results;
        this.max = max;
        this.total = total;
        this.start = start;
    }

    public List<T> getResults() {
        return results;
    }

    public int getTotal() {
        return total;
    }

    public int getStart() {
        return start;
    }

    public int getMax() {
        return max;
    }
}

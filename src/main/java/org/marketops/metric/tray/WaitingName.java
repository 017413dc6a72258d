package org.marketops.metric.tray;

import org.marketops.metric.TrayEntry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that waits in a project under one name, from however many imports. */
public final class WaitingName {

    private final String name;
    private final List<TrayEntry> entries;
    private final List<Proposal> proposals;

    WaitingName(String name, List<TrayEntry> entries, List<Proposal> proposals) {
        this.name = name;
        this.entries = List.copyOf(entries);
        this.proposals = List.copyOf(proposals);
    }

    public String name() {
        return name;
    }

    public List<TrayEntry> entries() {
        return entries;
    }

    /** The nearest first. */
    public List<Proposal> proposals() {
        return proposals;
    }

    public int rows() {
        return entries.stream().mapToInt(TrayEntry::rows).sum();
    }

    public LocalDate firstDay() {
        return entries.stream().map(entry -> entry.origin().firstDay()).min(Comparator.naturalOrder()).orElseThrow();
    }

    public LocalDate lastDay() {
        return entries.stream().map(entry -> entry.origin().lastDay()).max(Comparator.naturalOrder()).orElseThrow();
    }

    public Set<String> sources() {
        Set<String> sources = new TreeSet<>();
        entries.forEach(entry -> sources.add(entry.origin().source()));
        return sources;
    }

    /** By currency. */
    public Map<String, BigDecimal> spend() {
        Map<String, BigDecimal> spend = new TreeMap<>();
        entries.forEach(entry -> entry.spend().forEach((code, amount) -> spend.merge(code, amount, BigDecimal::add)));
        return spend;
    }

    /** The import numbers, newest first. */
    public List<Long> batches() {
        List<Long> batches = new ArrayList<>();
        entries.forEach(entry -> batches.add(entry.origin().batchId()));
        batches.sort(Comparator.reverseOrder());
        return batches;
    }
}

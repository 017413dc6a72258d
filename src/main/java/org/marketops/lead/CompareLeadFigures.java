package org.marketops.lead;

import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Amount;
import org.marketops.metric.Batch;
import org.marketops.metric.Fact;
import org.marketops.metric.FactSource;
import org.marketops.metric.MadeFigures;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Compares the figures that are kept of a project's rows of leads with what the rows come to, a project at a time, and makes them anew when
 * asked to. Rights are the caller's business.
 */
public final class CompareLeadFigures {

    private final LeadStore store;
    private final KeepLeadFigures figures;
    private final MadeFigures made;
    private final FactSource facts;
    private final LeadFigureNotes notes;
    private final Transactions transactions;
    private final Clock clock;

    public CompareLeadFigures(LeadStore store, KeepLeadFigures figures, MadeFigures made, FactSource facts, LeadFigureNotes notes, Transactions transactions,
                              Clock clock) {
        this.store = store;
        this.figures = figures;
        this.made = made;
        this.facts = facts;
        this.notes = notes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of the project that was compared longest ago, or never. @return how many figures differ; empty if there are no leads */
    public OptionalInt next() {
        Map<Long, Instant> compared = new HashMap<>();
        notes.all().forEach(noted -> compared.put(noted.projectId(), noted.at()));
        Optional<Long> next = store.projects().stream().min(Comparator.<Long, Instant>comparing(id -> compared.getOrDefault(id, Instant.MIN))
                .thenComparing(Comparator.naturalOrder()));
        return next.isPresent() ? OptionalInt.of(compare(next.get())) : OptionalInt.empty();
    }

    /**
     * Compares now and notes the result; imports of leads of the project wait meanwhile. Figures made by rules that are others by now differ
     * in nothing: they are made anew anyway. What has become none may be a zero.
     */
    public int compare(long projectId) {
        int differing = transactions.retryOnConflict(() -> {
            figures.claim(projectId);
            return figures.anew(projectId).map(expected -> differing(kept(projectId), sums(expected))).orElse(0);
        });
        notes.note(projectId, clock.instant(), differing);
        return differing;
    }

    /** @return false if the project has no leads any more */
    public boolean rebuild(PersonKey by, long projectId) {
        if (!store.projects().contains(projectId)) {
            notes.note(projectId, clock.instant(), 0);
            return false;
        }
        figures.rebuild(by, projectId);
        compare(projectId);
        return true;
    }

    /** Of projects that still have leads. */
    public List<LeadFigureNotes.Noted> noted() {
        Set<Long> there = store.projects();
        List<LeadFigureNotes.Noted> noted = notes.all();
        noted.removeIf(each -> !there.contains(each.projectId()));
        return noted;
    }

    private Map<List<Object>, Amount> kept(long projectId) {
        Map<List<Object>, Amount> kept = new HashMap<>();
        for (Batch batch : made.kept(projectId)) {
            facts.each(batch.id(), fact -> add(kept, fact));
        }
        return kept;
    }

    private static Map<List<Object>, Amount> sums(Collection<Fact> expected) {
        Map<List<Object>, Amount> sums = new HashMap<>();
        expected.forEach(fact -> add(sums, fact));
        return sums;
    }

    private static void add(Map<List<Object>, Amount> sums, Fact fact) {
        sums.merge(List.of(fact.campaign(), fact.metric(), fact.firstDay(), fact.currency()), fact.amount(), Amount::plus);
    }

    private static int differing(Map<List<Object>, Amount> kept, Map<List<Object>, Amount> expected) {
        int differing = 0;
        for (Map.Entry<List<Object>, Amount> each : expected.entrySet()) {
            differing += each.getValue().equals(kept.getOrDefault(each.getKey(), Amount.ZERO)) ? 0 : 1;
        }
        for (Map.Entry<List<Object>, Amount> each : kept.entrySet()) {
            differing += expected.containsKey(each.getKey()) || each.getValue().equals(Amount.ZERO) ? 0 : 1;
        }
        return differing;
    }
}

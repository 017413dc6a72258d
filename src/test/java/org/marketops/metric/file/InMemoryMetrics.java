package org.marketops.metric.file;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Batch;
import org.marketops.metric.Fact;
import org.marketops.metric.LeftOut;
import org.marketops.metric.MetricStore;
import org.marketops.metric.MonthSum;
import org.marketops.metric.NameTally;
import org.marketops.metric.ProjectSum;
import org.marketops.metric.ReportedRatio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The store as plain lists. */
public final class InMemoryMetrics implements MetricStore {

    private final Map<Long, Batch> batches = new TreeMap<>();
    final List<ReportedRatio> reported = new ArrayList<>();
    private final Map<Long, List<Fact>> facts = new TreeMap<>();
    private final Map<Long, List<MonthSum>> sums = new TreeMap<>();

    @Override
    public Optional<Batch> liveBatch(long projectId, String sha256) {
        return batches.values().stream()
                .filter(batch -> batch.projectId() == projectId && batch.sha256().equals(sha256) && batch.undo().isEmpty())
                .findFirst();
    }

    @Override
    public List<Batch> meeting(long projectId, String source, LocalDate first, LocalDate last) {
        return ofProject(projectId, batches.size()).stream().filter(batch -> batch.meets(source, first, last)).collect(Collectors.toList());
    }

    @Override
    public void claim(long projectId, String source) {
        // There is nobody else.
    }

    @Override
    public boolean hold(long batchId) {
        return batches.get(batchId).undo().isEmpty();
    }

    @Override
    public void clearSums(long batchId) {
        sums.remove(batchId);
    }

    @Override
    public long begin(Batch batch) {
        long id = batches.size() + 1L;
        batches.put(id, copy(batch, id, null));
        return id;
    }

    @Override
    public void addFacts(long batchId, String source, Collection<Fact> more) {
        facts.computeIfAbsent(batchId, none -> new ArrayList<>()).addAll(more);
    }

    @Override
    public void addTray(Batch batch, long batchId, Collection<NameTally> names) {
        // What waits is tested on real rows.
    }

    @Override
    public void addSums(long batchId, Collection<MonthSum> more) {
        sums.computeIfAbsent(batchId, none -> new ArrayList<>()).addAll(more);
    }

    @Override
    public void addProjectSums(long batchId, long projectId, Collection<ProjectSum> more) {
        // Nothing asks for them here.
    }

    @Override
    public void addLeftOut(long batchId, LeftOut rows) {
        // What is left out is tested on real rows.
    }

    @Override
    public void addReported(long batchId, Collection<ReportedRatio> ratios) {
        reported.addAll(ratios);
    }

    @Override
    public Optional<Batch> find(long batchId) {
        return Optional.ofNullable(batches.get(batchId));
    }

    @Override
    public List<Batch> ofProject(long projectId, int atMost) {
        List<Batch> found = batches.values().stream().filter(batch -> batch.projectId() == projectId)
                .collect(Collectors.toCollection(ArrayList::new));
        java.util.Collections.reverse(found);
        return found.subList(0, Math.min(atMost, found.size()));
    }

    @Override
    public boolean undo(long batchId, Batch.Undo undo) {
        Batch batch = batches.get(batchId);
        if (batch.undo().isPresent()) {
            return false;
        }
        batches.put(batchId, copy(batch, batchId, undo));
        facts.remove(batchId);
        sums.remove(batchId);
        return true;
    }

    @Override
    public List<MonthSum> sums(Collection<IssueId> issues) {
        return sums.values().stream().flatMap(List::stream).filter(sum -> issues.contains(sum.issue()))
                .collect(Collectors.toList());
    }

    /** As if nothing had been imported yet. */
    void clear() {
        batches.clear();
        facts.clear();
        sums.clear();
    }

    List<Fact> facts() {
        return facts.values().stream().flatMap(List::stream).collect(Collectors.toList());
    }

    int batches() {
        return batches.size();
    }

    private static Batch copy(Batch batch, long id, Batch.Undo undo) {
        Batch copy = new Batch(id, batch.projectId(), batch.fileName(), batch.sha256(), batch.source(), batch.importedBy(),
                batch.importedAt(), batch.counts(), undo).with(batch.notes());
        return batch.firstDay().isPresent() ? copy.covering(batch.firstDay().get(), batch.lastDay().orElseThrow()) : copy;
    }
}

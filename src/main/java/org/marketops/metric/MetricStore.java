package org.marketops.metric;

import org.marketops.kernel.IssueId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where facts, their sums and the batches they came in are kept. */
public interface MetricStore {

    /** The import of these bytes into this project that was not taken back. */
    Optional<Batch> liveBatch(long projectId, String sha256);

    /** Those that count, come from that source and have days in common with the period, newest first. */
    List<Batch> meeting(long projectId, String source, LocalDate first, LocalDate last);

    /** From here to the end of the transaction nobody else imports from that source into the project who asked for this too. */
    void claim(long projectId, String source);

    /** @return the stored batch's id; a second live batch of the same bytes is a collision that the transaction retries */
    long begin(Batch batch);

    void addFacts(long batchId, String source, Collection<Fact> facts);

    /** What waits for a person to say which campaign is meant. */
    void addTray(Batch batch, long batchId, Collection<NameTally> names);

    void addSums(long batchId, Collection<MonthSum> sums);

    void addProjectSums(long batchId, long projectId, Collection<ProjectSum> sums);

    /** What the file states as ratios; gone when the import is taken back. */
    void addReported(long batchId, Collection<ReportedRatio> ratios);

    /** Stays when the import is taken back. */
    void addLeftOut(long batchId, LeftOut rows);

    Optional<Batch> find(long batchId);

    /** Newest first. */
    List<Batch> ofProject(long projectId, int atMost);

    /**
     * Removes the facts that the batch brought, marks its sums as undone, and records who took it back; answers false if
     * somebody else was first.
     */
    boolean undo(long batchId, Batch.Undo undo);

    /** From here to the end of the transaction nobody else changes what belongs to the batch who asked too. False if it does not count any more. */
    boolean hold(long batchId);

    /** Those that count are written anew afterwards, in the same transaction. */
    void clearSums(long batchId);

    /** Those that count now, in one statement for up to 500 issues. */
    List<MonthSum> sums(Collection<IssueId> issues);
}

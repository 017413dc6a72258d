package org.marketops.metric;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.marketops.kernel.PersonKey;

/** Keeps figures that no file brought but rows of another feature, so that every reader of imported figures finds them. Joins the caller's transaction. */
public final class MadeFigures {

    /** The source of what is made of the rows of leads, touches, stages and opportunities. */
    public static final String LEADS = "leads";

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private final MetricStore store;

    public MadeFigures(MetricStore store) {
        this.store = store;
    }

    /** From here to the end of the transaction nobody else changes them who asked for this too. */
    public void claim(long projectId) {
        store.claim(projectId, LEADS);
    }

    /** By how they were made; empty while there are none. */
    public List<Batch> kept(long projectId) {
        return store.meeting(projectId, LEADS, FIRST, LAST);
    }

    /** How figures of such an import were made: figures made in different ways do not add up. */
    public static String wayOf(Batch batch) {
        return batch.sha256().substring(0, batch.sha256().length() - UUID.randomUUID().toString().replace("-", "").length());
    }

    /**
     * Adds to what is there; amounts may be below zero.
     *
     * @param cause a draft: by whom, when, named after what
     * @param way 32 signs that tell how they were made
     */
    public void add(Batch cause, String way, Collection<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        LocalDate first = facts.stream().map(Fact::firstDay).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = facts.stream().map(Fact::lastDay).max(LocalDate::compareTo).orElseThrow();
        Batch batch = new Batch(0, cause.projectId(), cause.fileName(), way + UUID.randomUUID().toString().replace("-", ""), LEADS, cause.importedBy(),
                cause.importedAt(), cause.counts(), null).covering(first, last);
        long id = store.begin(batch);
        store.addFacts(id, LEADS, facts);
        SumKeeper months = new SumKeeper(LEADS, batch.importedAt(), portion -> store.addSums(id, portion));
        ProjectSumKeeper whole = new ProjectSumKeeper(LEADS, batch.importedAt(), portion -> store.addProjectSums(id, batch.projectId(), portion));
        facts.forEach(months::add);
        facts.forEach(whole::add);
        months.flush();
        whole.flush();
    }

    /** Takes everything back that is there, and keeps these instead. */
    public void replace(Batch cause, String way, Collection<Fact> facts) {
        PersonKey by = cause.importedBy();
        kept(cause.projectId()).forEach(batch -> store.undo(batch.id(), new Batch.Undo(by, cause.importedAt())));
        add(cause, way, facts);
    }
}

package org.marketops.metric;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what waits for a campaign, with the facts behind it. What writes joins the caller's transaction. */
public interface TrayStore {

    /** Of imports that count, newest first. */
    List<TrayEntry> ofProject(long projectId, TrayEntry.State state, int atMost);

    /** How many entries wait, at most 2,000. */
    int waiting(long projectId);

    /** Of imports that count. */
    Optional<TrayEntry> find(long id);

    /** Until the transaction ends nobody else decides about the batch or takes it back. @return whether it still counts */
    boolean hold(long batchId);

    /** The facts of an entry, in portions, as they are now. */
    void facts(TrayEntry entry, Consumer<List<Fact>> portions);

    /** Gives the facts of an entry to the issue that it is decided for, or back to the tray, and hands them out with their new place. */
    void move(TrayEntry entry, CampaignRef to, Consumer<List<Fact>> portions);

    /** Records the entry's decision, and what the batch has in the tray by it. */
    void decide(TrayEntry before, TrayEntry after);

    /** The name means this campaign in later imports; the last word counts. */
    void remember(long projectId, Collection<String> names, IssueId campaign, PersonKey who);

    void forget(long projectId, String name);

    /** Whether a name is remembered for some campaign. */
    boolean isRemembered(long projectId, String name);
}

package org.marketops.approval;

import org.marketops.kernel.IssueId;

import java.util.List;
import java.util.Optional;

/** What still has to be followed up. */
public interface Tasks {

    /** @throws RuntimeException a collision, if the round has its outcome already: one outcome a round */
    void add(Task task);

    /** Open tasks of the plan, oldest first, in one statement. */
    List<Task> open(IssueId plan);

    /** The task, if it is still open; nobody else ends it before the transaction is over, so what follows from it happens once. */
    Optional<Task> findOpen(int id);

    /** Who has set about the open task and not left it. */
    Optional<Claim> claim(int id);

    /** Within the transaction that has found it open. */
    void claim(int id, Claim by);

    void done(int id);

    /** It will not be done, and why. */
    void drop(int id, String why);

    /** It stays open and nobody's; tried once more without success. */
    void failed(int id, String problem);

    /** Plans with open tasks, at most 1,000, the longest waiting first. */
    List<IssueId> plansWithOpen();
}

package org.marketops.template;

import java.time.Instant;
import java.util.Optional;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Where issues are made, with the person's own rights. */
public interface PlanHost {

    /** Whether the person sees the project, may create issues in it, and it has plans at all. */
    boolean mayMakePlans(PersonKey who, long projectId);

    /** @param parent of an activity. @throws NotMade with the host's words */
    IssueId create(PersonKey who, long projectId, PlannedIssue planned, Optional<IssueId> parent);

    /** An issue like this one that the person has made since then and that belongs to no run: a making that broke off before it was noted. */
    Optional<IssueId> lost(PersonKey who, long projectId, PlannedIssue planned, Instant since);

    boolean isThere(IssueId issue);

    /** The host refused; the message is in the person's language. */
    final class NotMade extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotMade(String why) {
            super(why);
        }
    }
}

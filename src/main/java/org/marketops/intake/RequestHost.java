package org.marketops.intake;

import java.time.Instant;
import java.util.Optional;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Where requests are issues, with the person's own rights. */
public interface RequestHost {

    /** It is a request, and the person sees it. */
    boolean maySee(PersonKey who, IssueId request);

    /** The person may edit the request and comment on it. */
    boolean mayDecide(PersonKey who, IssueId request);

    long projectOf(IssueId request);

    /** @throws NotMade with the host's words */
    IssueId ask(PersonKey who, long projectId, Wish wish);

    /** A campaign of the request's summary, description, audience and last day. @throws NotMade with the host's words */
    IssueId makeCampaign(PersonKey who, IssueId request);

    /** A campaign like that one that the person has made since then for no other request: a conversion that broke off before it was noted. */
    Optional<IssueId> lost(PersonKey who, IssueId request, Instant since);

    /** The requester watches the campaign from now on. */
    void watch(IssueId campaign, IssueId request);

    void comment(PersonKey who, IssueId request, String text);

    /** The host refused; the message is in the person's language. */
    final class NotMade extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotMade(String why) {
            super(why);
        }
    }
}

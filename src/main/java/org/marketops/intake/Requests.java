package org.marketops.intake;

import java.util.Map;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** What is kept of requests beside their issues. Asks nobody's rights. */
public interface Requests {

    /** Of all requests that have one. One statement. */
    Map<IssueId, Rating> ratings(long projectId);

    Rating rating(IssueId request);

    void rate(IssueId request, long projectId, Rating rating);

    /** Of all requests that have one. One statement. */
    Map<IssueId, Decision> decisions(long projectId);

    Optional<Decision> decision(IssueId request);

    /** There is one decision a request: two who decide at once collide. */
    void decide(IssueId request, long projectId, Decision decision);

    void converted(IssueId request, IssueId campaign);

    void undecide(IssueId request);

    Optional<IssueId> requestOf(IssueId campaign);
}

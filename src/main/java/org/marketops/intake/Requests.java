package org.marketops.intake;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

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

    /** Takes back the decision of that moment; one that came after it stays. */
    void undecide(IssueId request, Instant decided);

    Optional<IssueId> requestOf(IssueId campaign);
}

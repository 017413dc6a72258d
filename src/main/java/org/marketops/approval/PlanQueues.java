package org.marketops.approval;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rounds of many plans at once. Each answer is one statement; {@link #rounds} is one for every 500 plans. */
public interface PlanQueues {

    /** Plans with a round that waits for votes, the longest waiting first. */
    List<IssueId> waiting();

    /** Plans whose latest round stands so. Looks through the openings and ends of all rounds. */
    List<IssueId> inState(Round.State state);

    /** Plans that were ever submitted. */
    Set<IssueId> everSubmitted();

    /** Plans that the person has submitted, the last one first. @param most submissions to look at */
    List<IssueId> submittedBy(PersonKey person, int most);

    /** Plans on which the person has decided, the last decision first. @param most decisions to look at */
    List<IssueId> decidedBy(PersonKey person, int most);

    /** All rounds of the plans, each in order; plans without a round are left out. */
    Map<IssueId, List<Round>> rounds(Collection<IssueId> plans);

    /** Rounds in which a decision of the person is written but does not count yet. */
    Set<RoundId> ballotsUnderWay(PersonKey person);
}

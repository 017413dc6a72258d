package org.marketops.approval;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.List;
import java.util.Set;

/** Who stands in for whom (A20). Says nothing about whose own plan it is, nor who has a seat anyway. */
public interface Standins {

    /**
     * Active people who may see the plan and stand in, or stood in, for one of the holders on it: in the order in which they
     * are asked, those who stand in now first.
     */
    List<Standin> on(IssueId plan, Set<PersonKey> holders);
}

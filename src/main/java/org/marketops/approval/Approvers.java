package org.marketops.approval;

import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.List;
import java.util.Set;

/** The one answer to who sits where (A10): the same for a button, a screen and REST. */
public interface Approvers {

    /** Active people of each step who may see the plan, seat by seat, in running order of the steps. */
    List<Bench> able(Policy policy, IssueId plan);

    /** Active people of the step who may not see the plan: an error of the configuration (A11). */
    Set<PersonKey> blind(Step step, IssueId plan);
}

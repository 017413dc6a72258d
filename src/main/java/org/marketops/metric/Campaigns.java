package org.marketops.metric;

import java.util.List;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** The campaigns and plans of a project, as issues of the host. */
public interface Campaigns {

    /** Campaigns and plans of the project that the person may see. */
    List<KnownCampaign> visibleTo(PersonKey who, long projectId);

    /**
     * Checks that campaigns of these names could be created under the plan; creates nothing.
     *
     * @throws ImportRefused with the first reason against it
     */
    void checkCreate(PersonKey who, IssueId plan, List<String> names);

    /**
     * Creates a campaign and links it to the plan.
     *
     * @throws ImportRefused if the host refuses
     */
    KnownCampaign create(PersonKey who, IssueId plan, String name);
}

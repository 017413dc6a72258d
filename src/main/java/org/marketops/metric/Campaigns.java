package org.marketops.metric;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.List;
import java.util.Map;

/** The campaigns and plans of a project, as issues of the host. */
public interface Campaigns {

    /** Campaigns and plans of the project that the person may see. */
    List<KnownCampaign> visibleTo(PersonKey who, long projectId);

    /** Names of files that somebody gave to a campaign for good, as {@link NameMatcher#spelling} writes them. */
    default Map<String, IssueId> rememberedNames(long projectId) {
        return Map.of();
    }

    /** From now on the name means this campaign in files of the project; the last word counts. Joins the caller's transaction. */
    default void remember(PersonKey who, long projectId, String name, IssueId campaign) { }

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

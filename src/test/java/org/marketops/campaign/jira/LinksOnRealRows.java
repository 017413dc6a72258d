package org.marketops.campaign.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.RawEntity;
import org.marketops.campaign.CampaignLinks;
import org.marketops.metric.file.ProjectOfCampaigns;

/** Lets tests of other features link campaigns in the database. */
public final class LinksOnRealRows {

    private LinksOnRealRows() {
    }

    public static Class<? extends RawEntity<?>> rowType() {
        return CampaignLinkRow.class;
    }

    /** The links in the database; the project writes its own there from now on. */
    public static CampaignLinks linkedAs(ProjectOfCampaigns project, ActiveObjects rows) {
        CampaignLinks links = new AoCampaignLinks(rows);
        project.linksIn(links);
        return links;
    }
}

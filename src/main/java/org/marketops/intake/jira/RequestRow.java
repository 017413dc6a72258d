package org.marketops.intake.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How a request is rated; 0 is not rated. */
@Table("REQUEST_RATING")
@Preload
interface RequestRow extends Entity {

    String ISSUE_ID = "ISSUE_ID";
    String PROJECT_ID = "PROJECT_ID";
    String VALUE_POINTS = "VALUE_POINTS";
    String EFFORT_POINTS = "EFFORT_POINTS";
    String FIT_POINTS = "FIT_POINTS";

    @Unique
    long getIssueId();

    @Indexed
    long getProjectId();

    int getValuePoints();

    void setValuePoints(int points);

    int getEffortPoints();

    void setEffortPoints(int points);

    int getFitPoints();

    void setFitPoints(int points);
}

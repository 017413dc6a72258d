package org.marketops.budget.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One budget line without its amounts. */
@Table("BUDGET_LINE")
@Preload
interface LineRow extends Entity {

    /** Project and fiscal year as one number, so that one condition finds a year. */
    @Indexed
    long getScopeKey();

    long getProjectId();

    @Indexed
    long getIssueId();

    /** 0 while the campaign is under no plan. */
    @Indexed
    long getPlanId();

    void setPlanId(long planId);

    int getFiscalYear();

    @NotNull
    @StringLength(3)
    String getCurrencyCode();

    @StringLength(100)
    String getCategoryName();

    void setCategoryName(String categoryName);

    @StringLength(100)
    String getVendorName();

    void setVendorName(String vendorName);

    @StringLength(400)
    String getNoteText();

    void setNoteText(String noteText);

    @NotNull
    @StringLength(20)
    String getTagName();

    void setTagName(String tagName);

    boolean isReserve();

    int getLineVersion();

    void setLineVersion(int lineVersion);

    /** The import that made it; 0 if a person did. */
    @Indexed
    int getBatchId();
}

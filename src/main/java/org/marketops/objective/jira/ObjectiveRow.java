package org.marketops.objective.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One objective. Never deleted: issues and records may speak of it. Numbers as plain decimal digits, because no column of AO is exact. */
@Table("OBJECTIVE")
@Preload
interface ObjectiveRow extends Entity {

    String NAME = "NAME_TEXT";
    String NAME_KEY = "NAME_KEY";
    String PARENT_ID = "PARENT_ID";
    String OWNER_KEY = "OWNER_KEY";
    String LEVEL_NAME = "LEVEL_NAME";
    String PERIOD_KEY = "PERIOD_KEY";
    String METRIC = "METRIC";
    String UNIT_NAME = "UNIT_NAME";
    String CURRENCY = "CURRENCY";
    String LOWER_BETTER = "LOWER_BETTER";
    String BASELINE = "BASELINE";
    String TARGET = "TARGET";
    String RESERVE = "RESERVE";
    String CONFIDENCE = "CONFIDENCE";
    String ARCHIVED = "ARCHIVED";
    String EDITION = "EDITION";
    String OPTION_ID = "OPTION_ID";

    @NotNull
    @StringLength(255)
    String getNameText();

    void setNameText(String nameText);

    /** SHA-256 of the name in small letters: two of one name collide here, in every database alike. */
    @Unique
    @NotNull
    @StringLength(64)
    String getNameKey();

    void setNameKey(String nameKey);

    /** 0 at the top. */
    int getParentId();

    void setParentId(int parentId);

    @NotNull
    @StringLength(255)
    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    @NotNull
    @StringLength(20)
    String getLevelName();

    void setLevelName(String levelName);

    @NotNull
    @StringLength(10)
    String getPeriodKey();

    void setPeriodKey(String periodKey);

    @NotNull
    @StringLength(120)
    String getMetric();

    void setMetric(String metric);

    @NotNull
    @StringLength(20)
    String getUnitName();

    void setUnitName(String unitName);

    /** Null for what is no money. */
    @StringLength(3)
    String getCurrency();

    void setCurrency(String currency);

    boolean isLowerBetter();

    void setLowerBetter(boolean lowerBetter);

    @StringLength(60)
    String getBaseline();

    void setBaseline(String baseline);

    @StringLength(60)
    String getTarget();

    void setTarget(String target);

    @NotNull
    @StringLength(60)
    String getReserve();

    void setReserve(String reserve);

    /** 0 to 100; -1 while nobody has said. */
    int getConfidence();

    void setConfidence(int confidence);

    boolean isArchived();

    void setArchived(boolean archived);

    int getEdition();

    void setEdition(int edition);

    /** Jira's id of the option of the field Objective; 0 while there is none. */
    long getOptionId();

    void setOptionId(long optionId);
}

package org.marketops.metric.progress.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One target. The number as plain decimal digits, because no column of AO is exact. */
@Table("METRIC_TARGET")
@Preload
interface TargetRow extends Entity {

    String TARGET_KEY = "TARGET_KEY";
    String ISSUE_ID = "ISSUE_ID";
    String PROJECT_ID = "PROJECT_ID";
    String METRIC_CODE = "METRIC_CODE";
    String PERIOD_KEY = "PERIOD_KEY";
    String AMOUNT = "AMOUNT";
    String CURRENCY_CODE = "CURRENCY_CODE";
    String EDITION = "EDITION";
    String TOLD_EDITION = "TOLD_EDITION";

    /** Issue, metric in small letters and period: two who add one target at once collide here. */
    @Unique
    @NotNull
    @StringLength(100)
    String getTargetKey();

    /** 0 for a target of a whole project. */
    @Indexed
    @NotNull
    long getIssueId();

    /** 0 or none for a target of an issue. */
    long getProjectId();

    @NotNull
    @StringLength(40)
    String getMetricCode();

    @NotNull
    @StringLength(10)
    String getPeriodKey();

    @NotNull
    @StringLength(40)
    String getAmount();

    void setAmount(String amount);

    @NotNull
    @StringLength(3)
    String getCurrencyCode();

    void setCurrencyCode(String currencyCode);

    int getEdition();

    void setEdition(int edition);

    /** The edition, once it was told that it is reached; 0 until then and after a change, null for a target of a time when nobody was told. */
    int getToldEdition();

    void setToldEdition(int toldEdition);
}

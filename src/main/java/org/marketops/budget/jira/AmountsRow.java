package org.marketops.budget.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * The twelve amounts of one line and kind, in minor units, null for an empty cell. One row instead of twelve: a year of 2,000
 * lines is read as some thousand rows, not as a hundred thousand. Plan and currency stand here too, so that one statement
 * finds what an approval is about.
 */
@Table("BUDGET_AMOUNTS")
@Preload
interface AmountsRow extends Entity {

    /** Line and kind. */
    @Unique
    @NotNull
    @StringLength(40)
    String getLineAndKind();

    @Indexed
    int getLineId();

    @Indexed
    long getScopeKey();

    @Indexed
    long getPlanId();

    void setPlanId(long planId);

    int getFiscalYear();

    @NotNull
    @StringLength(3)
    String getCurrencyCode();

    @NotNull
    @StringLength(10)
    String getKindName();

    Long getM01();

    void setM01(Long amount);

    Long getM02();

    void setM02(Long amount);

    Long getM03();

    void setM03(Long amount);

    Long getM04();

    void setM04(Long amount);

    Long getM05();

    void setM05(Long amount);

    Long getM06();

    void setM06(Long amount);

    Long getM07();

    void setM07(Long amount);

    Long getM08();

    void setM08(Long amount);

    Long getM09();

    void setM09(Long amount);

    Long getM10();

    void setM10(Long amount);

    Long getM11();

    void setM11(Long amount);

    Long getM12();

    void setM12(Long amount);
}

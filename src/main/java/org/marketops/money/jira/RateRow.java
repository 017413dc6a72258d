package org.marketops.money.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One rate: units of the currency for one of the company's. */
@Table("RATE")
@Preload
interface RateRow extends Entity {

    String RATE_KEY = "RATE_KEY";
    String YEAR_KEY = "YEAR_KEY";
    String CURRENCY_CODE = "CURRENCY_CODE";
    String FISCAL_YEAR = "FISCAL_YEAR";
    String MONTH_NUMBER = "MONTH_NUMBER";
    String UNITS = "UNITS";

    /** Company currency, currency, year and month: two people who add one rate at once collide here. */
    @Unique
    @NotNull
    @StringLength(40)
    String getRateKey();

    /** Company currency and year, for example EUR:2027. */
    @Indexed
    @NotNull
    @StringLength(20)
    String getYearKey();

    @NotNull
    @StringLength(3)
    String getCurrencyCode();

    int getFiscalYear();

    /** 1 to 12, or 0 for the plan rate of the year. */
    int getMonthNumber();

    /** Plain decimal digits. */
    @NotNull
    @StringLength(60)
    String getUnits();

    void setUnits(String units);
}

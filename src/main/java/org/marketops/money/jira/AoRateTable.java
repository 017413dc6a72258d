package org.marketops.money.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.money.Rate;
import org.marketops.money.RateTable;
import org.marketops.money.Rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Rates as rows. */
public final class AoRateTable implements RateTable {

    private final ActiveObjects rows;
    private final AtomicLong changes = new AtomicLong();

    public AoRateTable(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Rates ofYear(Currency company, int fiscalYear) {
        List<Rate> found = new ArrayList<>();
        for (RateRow row : rows.find(RateRow.class, Query.select().where(RateRow.YEAR_KEY + " = ?", yearKey(company, fiscalYear)))) {
            found.add(Rate.of(Currency.getInstance(row.getCurrencyCode()), row.getFiscalYear(), row.getMonthNumber(),
                    new BigDecimal(row.getUnits())));
        }
        return Rates.of(company, found);
    }

    @Override
    public void put(Currency company, Rate rate) {
        changes.incrementAndGet();
        String key = key(company, rate.currency(), rate.fiscalYear(), rate.month());
        RateRow[] found = find(key);
        String units = rate.units().toPlainString();
        if (found.length == 0) {
            rows.create(RateRow.class, new DBParam(RateRow.RATE_KEY, key),
                    new DBParam(RateRow.YEAR_KEY, yearKey(company, rate.fiscalYear())),
                    new DBParam(RateRow.CURRENCY_CODE, rate.currency().getCurrencyCode()),
                    new DBParam(RateRow.FISCAL_YEAR, rate.fiscalYear()),
                    new DBParam(RateRow.MONTH_NUMBER, rate.month()),
                    new DBParam(RateRow.UNITS, units));
        } else {
            found[0].setUnits(units);
            found[0].save();
        }
    }

    @Override
    public void remove(Currency company, Currency currency, int fiscalYear, int month) {
        changes.incrementAndGet();
        rows.delete(find(key(company, currency, fiscalYear, month)));
    }

    /** Counts what was written on this node. */
    long changes() {
        return changes.get();
    }

    private RateRow[] find(String key) {
        return rows.find(RateRow.class, Query.select().where(RateRow.RATE_KEY + " = ?", key));
    }

    private static String key(Currency company, Currency currency, int fiscalYear, int month) {
        return yearKey(company, fiscalYear) + ":" + currency.getCurrencyCode() + ":" + month;
    }

    private static String yearKey(Currency company, int fiscalYear) {
        return company.getCurrencyCode() + ":" + fiscalYear;
    }
}

package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Optional;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.marketops.jira.PlainReads;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.Fact;
import org.marketops.metric.FactSource;

/** Facts of an import, as rows. */
public final class StoredFacts implements FactSource {

    private static final String TEXT = "SELECT :ISSUE_ID, :METRIC_CODE, :CURRENCY_CODE, :FIRST_DAY, :LAST_DAY, :MILLIONTHS FROM #METRIC_FACT"
            + " WHERE :BATCH_ID = ? AND :ISSUE_ID > 0 ORDER BY :ISSUE_ID, :FIRST_DAY";
    private static final int PAGE = 1_000;

    private final PlainReads reads;
    private final ActiveObjects rows;

    public StoredFacts(PlainReads reads, ActiveObjects rows) {
        this.reads = reads;
        this.rows = rows;
    }

    /** Which way is known before the first fact is given: none is given twice. */
    @Override
    public void each(long batchId, Consumer<Fact> taker) {
        RuntimeException[] failure = new RuntimeException[1];
        boolean[] begun = new boolean[1];
        Optional<Boolean> read = reads.read(plain -> {
            try {
                plain.each(plain.sql(TEXT), batchId, row -> {
                    begun[0] = true;
                    taker.accept(fact(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), row.getLong(6)));
                });
            } catch (RuntimeException thrown) {
                failure[0] = thrown;
            }
            return true;
        });
        if (begun[0] && failure[0] != null) {
            throw failure[0];
        }
        if (!begun[0] && (read.isEmpty() || failure[0] != null)) {
            slowly(batchId, taker);
        }
    }

    private void slowly(long batchId, Consumer<Fact> taker) {
        long last = 0;
        FactRow[] page;
        do {
            page = rows.find(FactRow.class, Query.select().where("BATCH_ID = ? AND ISSUE_ID > 0 AND ID > ?", batchId, last).order("ID ASC").limit(PAGE));
            for (FactRow row : page) {
                taker.accept(fact(row.getIssueId(), row.getMetricCode(), row.getCurrencyCode(), row.getFirstDay(), row.getLastDay(),
                        row.getMillionths()));
                last = row.getID();
            }
        } while (page.length == PAGE);
    }

    private static Fact fact(long issue, String metric, String currency, int firstDay, int lastDay, long millionths) {
        return Fact.stored(CampaignRef.issue(IssueId.of(issue)), metric, currency, DayNumber.toDay(firstDay), DayNumber.toDay(lastDay),
                Amount.ofMillionths(millionths));
    }
}

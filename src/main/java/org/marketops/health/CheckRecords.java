package org.marketops.health;

import org.marketops.audit.RecentRecords;
import org.marketops.audit.Verdict;
import org.marketops.audit.VerifyLedger;
import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Verifies the records that were written last. */
public final class CheckRecords implements Check {

    /** Records verified in one look. */
    public static final int MOST = 200;

    private final RecentRecords records;
    private final VerifyLedger verifyLedger;

    public CheckRecords(RecentRecords records, VerifyLedger verifyLedger) {
        this.records = records;
        this.verifyLedger = verifyLedger;
    }

    @Override
    public Area area() {
        return Area.RECORDS;
    }

    @Override
    public Result look(Instant now) {
        List<Finding> found = new ArrayList<>();
        Set<IssueId> plans = records.lastWritten(MOST);
        for (IssueId plan : plans) {
            Verdict verdict = verifyLedger.verify(plan, "");
            if (!verdict.isIntact()) {
                found.add(Finding.of(Finding.Kind.BROKEN_RECORD, Integer.toString(verdict.entry()), Integer.toString(verdict.entries()))
                        .about(plan));
            }
        }
        return new Result(plans.size(), plans.size() < MOST, found);
    }
}

package org.marketops.metric.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.marketops.health.Check;
import org.marketops.health.Finding;

/** Tells of imports whose sums differed from their facts when the job compared them last. */
public final class CheckSums implements Check {

    private static final int MOST = 100;

    private final SumAudit audit;

    public CheckSums(SumAudit audit) {
        this.audit = audit;
    }

    @Override
    public Area area() {
        return Area.SUMS;
    }

    @Override
    public Result look(Instant now) {
        List<Finding> found = new ArrayList<>();
        List<SumAudit.Audited> differing = audit.differing(MOST);
        differing.forEach(batch -> found.add(Finding.of(Finding.Kind.SUMS_DIFFER, Long.toString(batch.id()), batch.fileName(),
                Integer.toString(batch.differing())).with(Finding.Remedy.REBUILD)));
        return new Result(audit.batches(), differing.size() < MOST, found);
    }
}

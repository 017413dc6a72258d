package org.marketops.health.jira;

import org.marketops.health.Check;
import org.marketops.health.Finding;
import org.marketops.jira.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;

/** A check whose failure is a finding: a Jira that lacks a call of the workflow scan still shows the rest of the page. */
public final class GuardedCheck implements Check {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedCheck.class);

    private final Check check;

    public GuardedCheck(Check check) {
        this.check = check;
    }

    @Override
    public Area area() {
        return check.area();
    }

    @Override
    public Result look(Instant now) {
        try {
            return check.look(now);
        } catch (RuntimeException | LinkageError failure) {
            return new Result(0, false, List.of(Finding.of(Finding.Kind.CHECK_FAILED, area().name(), Incident.of(failure, LOG))));
        }
    }
}

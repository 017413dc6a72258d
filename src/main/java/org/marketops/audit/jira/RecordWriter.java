package org.marketops.audit.jira;

import org.marketops.audit.Period;
import org.marketops.audit.PlanRecord;

import java.io.IOException;
import java.time.Instant;

/** Writes an export as it comes; keeps nothing. */
interface RecordWriter {

    void begin(String project, Period period, Instant madeAt) throws IOException;

    void plan(String key, PlanRecord record) throws IOException;

    /** @param hidden plans of the period that the person who exports may not see */
    void end(int hidden) throws IOException;
}

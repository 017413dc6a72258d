package org.marketops.audit.jira;

import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Period;
import org.marketops.audit.PlanRecord;
import org.marketops.jira.Json;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;

/**
 * The format of docs/record-format.md: one entry a line, its record in exactly the bytes that were hashed. What the verifier
 * needs to notice a cut file stands at the end.
 */
final class JsonRecordWriter implements RecordWriter {

    private static final String STATEMENT = "Each plan's chain is complete from its first entry to the end of the period; entries"
            + " before the first day are included so that every hash can be computed again. Later entries are not included:"
            + " countNow and headNow tell of them. The chain is tamper-evident, not tamper-proof: who controls the database can"
            + " write a chain anew, and only a head noted elsewhere shows that.";

    private final Writer out;
    private int plans;
    private int entries;

    JsonRecordWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(String project, Period period, Instant madeAt) throws IOException {
        out.write("{\"format\":\"marketops-record/1\",\"project\":" + Json.write(project) + ",\"from\":\"" + period.from()
                + "\",\"to\":\"" + period.to() + "\",\"madeAt\":\"" + madeAt + "\",\n\"statement\":" + Json.write(STATEMENT)
                + ",\n\"plans\":[");
    }

    @Override
    public void plan(String key, PlanRecord record) throws IOException {
        out.write((plans == 0 ? "\n" : ",\n") + "{\"key\":" + Json.write(key) + ",\"id\":\"" + record.plan() + "\",\"entries\":[");
        String before = "\n";
        for (LedgerEntry entry : record.entries()) {
            out.write(before + "{\"hash\":" + Json.write(entry.hash()) + ",\"record\":" + entry.record() + "}");
            before = ",\n";
        }
        out.write("\n],\"count\":" + record.entries().size() + ",\"countNow\":" + record.countNow() + ",\"headNow\":"
                + Json.write(record.headNow()) + "}");
        plans++;
        entries += record.entries().size();
    }

    @Override
    public void end(int hidden) throws IOException {
        out.write("\n],\n\"planCount\":" + plans + ",\"entryCount\":" + entries + ",\"plansNotVisible\":" + hidden + "}\n");
    }
}

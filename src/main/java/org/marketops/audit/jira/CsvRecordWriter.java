package org.marketops.audit.jira;

import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Period;
import org.marketops.audit.PlanRecord;
import org.marketops.kernel.CanonicalJson;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.TreeMap;

/** For reading in a table: RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
final class CsvRecordWriter implements RecordWriter {

    private final Writer out;

    CsvRecordWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(String project, Period period, Instant madeAt) throws IOException {
        row("plan key", "plan", "seq", "time", "at", "actor", "action", "round", "content", "details", "previous", "hash");
    }

    @Override
    public void plan(String key, PlanRecord record) throws IOException {
        for (LedgerEntry entry : record.entries()) {
            row(key, entry.plan().toString(), Integer.toString(entry.seq()), entry.at().toString(),
                    Long.toString(entry.at().toEpochMilli()), entry.actor().value(), entry.action(),
                    Integer.toString(entry.round()), entry.contentHash(), CanonicalJson.of(new TreeMap<>(entry.details())),
                    entry.previousHash(), entry.hash());
        }
    }

    @Override
    public void end(int hidden) {
        // A table has no place for it; the JSON export and the page tell it.
    }

    private void row(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells[i]));
        }
        out.write("\r\n");
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}

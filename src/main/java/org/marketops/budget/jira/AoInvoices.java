package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.budget.Act;
import org.marketops.budget.Invoice;
import org.marketops.budget.Invoices;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkWriter;

/** Imported positions as rows. */
public final class AoInvoices implements Invoices {

    private static final String TABLE = "BUDGET_INVOICE";
    private static final String[] COLUMNS = {"DOCUMENT_KEY", "LINE_ID", "MONTH_KEY", "MINOR_UNITS", "REMOVED_AT", "PERSON_KEY", "DONE_AT"};
    /** With 500, PostgreSQL reads the whole table each time, as the keys then seem dearer one by one: 40 µs a key in place of 2. */
    private static final int KEYS_AT_ONCE = 100;

    private final ActiveObjects rows;
    private final Supplier<Optional<BulkWriter>> writer;

    public AoInvoices(ActiveObjects rows, BulkRows bulk) {
        this.rows = rows;
        this.writer = bulk::current;
    }

    /** One by one, always. */
    AoInvoices(ActiveObjects rows) {
        this.rows = rows;
        this.writer = Optional::empty;
    }

    @Override
    public Optional<Invoice> find(long projectId, String document, String position) {
        return find(List.of(new Invoice(projectId, document, position, 0, 0, 0, false))).get(0);
    }

    @Override
    public List<Optional<Invoice>> find(List<Invoice> asked) {
        List<Optional<Invoice>> found = new ArrayList<>(asked.size());
        for (int from = 0; from < asked.size(); from += KEYS_AT_ONCE) {
            List<Invoice> some = asked.subList(from, Math.min(asked.size(), from + KEYS_AT_ONCE));
            Map<String, InvoiceRow> there = new HashMap<>();
            String marks = String.join(",", Collections.nCopies(some.size(), "?"));
            for (InvoiceRow row : rows.find(InvoiceRow.class, Query.select().where("DOCUMENT_KEY IN (" + marks + ")",
                    some.stream().map(AoInvoices::key).toArray()))) {
                there.put(row.getDocumentKey(), row);
            }
            some.forEach(invoice -> found.add(Optional.ofNullable(there.get(key(invoice))).map(row -> new Invoice(invoice.projectId(),
                    invoice.document(), invoice.position(), row.getLineId(), row.getMonthKey(), row.getMinorUnits(), row.getRemovedAt() != 0))));
        }
        return found;
    }

    @Override
    public void add(Invoice invoice, Act act) {
        Object[] row = {key(invoice), invoice.line(), invoice.monthKey(), invoice.minorUnits(), 0L, act.who().value(), act.at().toEpochMilli()};
        Optional<BulkWriter> bulk = writer.get();
        if (bulk.isPresent()) {
            bulk.get().insert(TABLE, COLUMNS).row(row);
        } else {
            rows.create(InvoiceRow.class, IntStream.range(0, row.length).mapToObj(i -> new DBParam(COLUMNS[i], row[i])).toArray(DBParam[]::new));
        }
    }

    @Override
    public void remove(Invoice invoice, Act act) {
        Optional<BulkWriter> bulk = writer.get();
        if (bulk.isPresent()) {
            bulk.get().change(TABLE, "DOCUMENT_KEY", key(invoice), new String[] {"REMOVED_AT", "PERSON_KEY"}, act.at().toEpochMilli(), act.who().value());
            return;
        }
        for (InvoiceRow row : rows.find(InvoiceRow.class, Query.select().where("DOCUMENT_KEY = ?", key(invoice)))) {
            row.setRemovedAt(act.at().toEpochMilli());
            row.setPersonKey(act.who().value());
            row.save();
        }
    }

    private static String key(Invoice invoice) {
        return key(invoice.projectId(), invoice.document(), invoice.position());
    }

    static String key(long projectId, String document, String position) {
        return projectId + ":" + document.length() + ":" + document + ":" + position;
    }
}

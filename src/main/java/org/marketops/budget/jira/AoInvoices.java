package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.budget.Act;
import org.marketops.budget.Invoice;
import org.marketops.budget.Invoices;

/** Imported positions as rows. */
public final class AoInvoices implements Invoices {

    private final ActiveObjects rows;

    public AoInvoices(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Invoice> find(long projectId, String document, String position) {
        return row(key(projectId, document, position)).map(row -> new Invoice(projectId, document, position, row.getLineId(),
                row.getMonthKey(), row.getMinorUnits(), row.getRemovedAt() != 0));
    }

    @Override
    public void add(Invoice invoice, Act act) {
        rows.create(InvoiceRow.class,
                new DBParam("DOCUMENT_KEY", key(invoice.projectId(), invoice.document(), invoice.position())),
                new DBParam("LINE_ID", invoice.line()),
                new DBParam("MONTH_KEY", invoice.monthKey()),
                new DBParam("MINOR_UNITS", invoice.minorUnits()),
                new DBParam("REMOVED_AT", 0L),
                new DBParam("PERSON_KEY", act.who().value()),
                new DBParam("DONE_AT", act.at().toEpochMilli()));
    }

    @Override
    public void remove(Invoice invoice, Act act) {
        row(key(invoice.projectId(), invoice.document(), invoice.position())).ifPresent(row -> {
            row.setRemovedAt(act.at().toEpochMilli());
            row.setPersonKey(act.who().value());
            row.save();
        });
    }

    private Optional<InvoiceRow> row(String key) {
        InvoiceRow[] found = rows.find(InvoiceRow.class, Query.select().where("DOCUMENT_KEY = ?", key));
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    static String key(long projectId, String document, String position) {
        return projectId + ":" + document.length() + ":" + document + ":" + position;
    }
}

package org.marketops.budget;

import java.util.Optional;
import java.util.function.Consumer;

/** Positions that are stored; those that would be added are only told. */
final class DryInvoices implements Invoices {

    private final Invoices stored;
    private final Consumer<Invoice> added;

    DryInvoices(Invoices stored, Consumer<Invoice> added) {
        this.stored = stored;
        this.added = added;
    }

    @Override
    public Optional<Invoice> find(long projectId, String document, String position) {
        return stored.find(projectId, document, position);
    }

    @Override
    public void add(Invoice invoice, Act act) {
        added.accept(invoice);
    }

    @Override
    public void remove(Invoice invoice, Act act) {
        throw new UnsupportedOperationException("a file removes no positions");
    }
}

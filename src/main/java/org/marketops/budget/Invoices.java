package org.marketops.budget;

import java.util.Optional;

/** Which positions of which documents were imported. Never forgotten. Writing joins the transaction that is running. */
public interface Invoices {

    /** Also one that was removed. */
    Optional<Invoice> find(long projectId, String document, String position);

    void add(Invoice invoice, Act act);

    void remove(Invoice invoice, Act act);
}

package org.marketops.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which positions of which documents were imported. Never forgotten. Writing joins the transaction that is running. */
public interface Invoices {

    /** Also one that was removed. */
    Optional<Invoice> find(long projectId, String document, String position);

    /** Whether these positions were imported, each in its place; which lines they name does not matter. */
    default List<Optional<Invoice>> find(List<Invoice> asked) {
        List<Optional<Invoice>> found = new ArrayList<>(asked.size());
        asked.forEach(invoice -> found.add(find(invoice.projectId(), invoice.document(), invoice.position())));
        return found;
    }

    void add(Invoice invoice, Act act);

    /** Many at once, which may be much faster than one by one. */
    default void addAll(List<Invoice> some, Act act) {
        some.forEach(invoice -> add(invoice, act));
    }

    void remove(Invoice invoice, Act act);
}

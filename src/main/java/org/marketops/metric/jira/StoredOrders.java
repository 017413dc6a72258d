package org.marketops.metric.jira;

import org.marketops.jira.PlainReads;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.page.IssueOrder;
import org.marketops.metric.page.RememberedOrders;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The orders of breakdowns, on each node. */
public final class StoredOrders implements RememberedOrders {

    /** Issues over all orders, some four megabytes; an order of nothing counts as well. */
    private static final int MOST = 500_000;

    private final KeptWhileUnchanged<IssueOrder> orders;

    public StoredOrders(PlainReads reads) {
        this.orders = new KeptWhileUnchanged<>(reads, order -> order.size() + 100, MOST);
    }

    @Override
    public IssueOrder of(long project, List<Object> question, Exchange rates, Supplier<IssueOrder> read) {
        return orders.of(Set.of(project), List.of(project, question), order -> order.isBy(rates), read);
    }
}

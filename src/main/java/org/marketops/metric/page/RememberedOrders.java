package org.marketops.metric.page;

import org.marketops.metric.dictionary.Exchange;

import java.util.List;
import java.util.function.Supplier;

/** Remembers the order of the issues of a project for as long as its imports, and the rates that were used, are the same. */
public interface RememberedOrders {

    /** @param question what else the order depends on: the metric, the days, how figures are added up */
    IssueOrder of(long project, List<Object> question, Exchange rates, Supplier<IssueOrder> read);
}

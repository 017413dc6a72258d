package org.marketops.sandbox.jql;

import com.atlassian.query.Query;
import java.util.List;

/** A query that was read; its fields and values are looked up when it is run. */
final class JqlQuery implements Query {

    final String text;
    /** Null for all issues. */
    final Clause clause;
    final List<Order> orders;

    JqlQuery(String text, Clause clause, List<Order> orders) {
        this.text = text;
        this.clause = clause;
        this.orders = orders;
    }

    @Override
    public String getQueryString() {
        return text;
    }

    /** One field of ORDER BY. */
    static final class Order {

        final String field;
        final boolean descending;

        Order(String field, boolean descending) {
            this.field = field;
            this.descending = descending;
        }
    }
}

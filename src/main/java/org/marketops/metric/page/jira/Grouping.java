package org.marketops.metric.page.jira;

import org.marketops.metric.page.Figure;

import java.util.Map;
import java.util.function.Function;

/** Which group a figure is in, and what groups are called where their key says nothing. */
final class Grouping {

    final Function<Figure, String> keys;
    final Map<String, String> names;

    Grouping(Function<Figure, String> keys, Map<String, String> names) {
        this.keys = keys;
        this.names = names;
    }
}

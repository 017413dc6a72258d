package org.marketops.calendar;

import java.util.List;

/** One group of the calendar: the items that have a value, ordered by first day. An item with two channels is in two lanes. */
public final class Lane {

    private final String value;
    private final List<Item> items;

    Lane(String value, List<Item> items) {
        this.value = value;
        this.items = List.copyOf(items);
    }

    /** Empty for the items that have no value; that lane is the last. */
    public String value() {
        return value;
    }

    public List<Item> items() {
        return items;
    }
}

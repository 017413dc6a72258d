package org.marketops.calendar.jira;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a page with everything that it shows, to be kept by the links and forms on it. Immutable. */
final class CalendarAddress {

    private final String page;
    private final Map<String, String> values;

    CalendarAddress(String page, Map<String, String> values) {
        this.page = page;
        this.values = values;
    }

    /** @param value empty takes the parameter away */
    CalendarAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new CalendarAddress(page, changed);
    }

    CalendarAddress without(String... names) {
        CalendarAddress left = this;
        for (String name : names) {
            left = left.with(name, "");
        }
        return left;
    }

    Map<String, String> values() {
        return values;
    }

    @Override
    public String toString() {
        return values.isEmpty() ? page : page + "?" + values.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}

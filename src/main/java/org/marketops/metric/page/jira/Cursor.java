package org.marketops.metric.page.jira;

import org.marketops.kernel.NotFound;

/** Where the next rows begin: the number of the last one that was read. */
final class Cursor {

    private Cursor() {
    }

    /** @param text null or empty for the beginning @throws NotFound if it is none that was given out */
    static long read(String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new NotFound("row " + text);
        }
        return Long.parseLong(text);
    }
}

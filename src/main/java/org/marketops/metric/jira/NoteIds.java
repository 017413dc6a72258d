package org.marketops.metric.jira;

import java.util.ArrayList;
import java.util.List;

/** Numbers of imports in one column, with blanks between them. More than fit are left out from the end. */
final class NoteIds {

    private static final int LONGEST = 450;

    private NoteIds() {
    }

    static String text(List<Long> ids) {
        StringBuilder text = new StringBuilder();
        for (long id : ids) {
            String next = (text.length() == 0 ? "" : " ") + id;
            if (text.length() + next.length() > LONGEST) {
                break;
            }
            text.append(next);
        }
        return text.length() == 0 ? null : text.toString();
    }

    static List<Long> of(String text) {
        List<Long> ids = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            for (String id : text.split(" ")) {
                ids.add(Long.valueOf(id));
            }
        }
        return ids;
    }
}

package org.marketops.board.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;

import java.util.List;
import java.util.function.LongPredicate;

/** What of a pack names single issues and people, less what one reader may not see. The sums stay: they are of all issues. */
final class NamedRows {

    private static final List<String> OF_ISSUES = List.of("decisions", "helped", "heldBack");

    private NamedRows() {
    }

    /**
     * @param sees whether the reader may see the issue of that id
     * @param sumsOnly takes the words of promises away as well
     * @return the pack itself where nothing is to be left out; else a copy that counts what is missing in {@code notShown}
     */
    static JsonNode of(JsonNode pack, LongPredicate sees, boolean sumsOnly) {
        int missing = 0;
        ObjectNode copy = ((ObjectNode) pack).deepCopy();
        for (String part : OF_ISSUES) {
            missing += leaveOut(copy, part, sees);
        }
        if (sumsOnly) {
            missing += withoutList(copy.path("promised")) + withoutList(copy.path("promises"));
        }
        return missing == 0 ? pack : copy.put("notShown", missing);
    }

    private static int leaveOut(ObjectNode pack, String part, LongPredicate sees) {
        JsonNode all = pack.path(part);
        if (!all.isArray()) {
            return 0;
        }
        ArrayNode seen = pack.putArray(part);
        for (JsonNode row : all) {
            if (sees.test(row.path("issue").asLong())) {
                seen.add(row);
            }
        }
        return all.size() - seen.size();
    }

    private static int withoutList(JsonNode promises) {
        int size = promises.path("list").size();
        if (size > 0) {
            ((ObjectNode) promises).putArray("list");
        }
        return size;
    }
}

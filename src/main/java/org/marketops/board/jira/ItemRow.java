package org.marketops.board.jira;

import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of an {@link ItemTable}, cell by cell from the left. What is said of a cell is said of the one that was put last. */
public final class ItemRow {

    /** Length of a full bar. */
    private static final int BAR = 120;
    private static final String NONE = "\u2013";

    private final List<Map<String, Object>> heads;
    private final List<Map<String, Object>> cells = new ArrayList<>();
    private final ObjectNode json = Json.object();

    ItemRow(List<Map<String, Object>> heads) {
        this.heads = heads;
    }

    ItemRow text(String name, String value, String shown) {
        json.put(name, value);
        return cell(shown);
    }

    ItemRow number(String name, BigDecimal value, String shown) {
        json.put(name, value);
        return cell(shown);
    }

    /** Undefined: a dash for the eye, null for a program, the reason for both. */
    ItemRow none(String name, String reason, String shown) {
        json.putNull(name).put(name + "Reason", reason);
        return cell(NONE).small(shown);
    }

    ItemRow small(String shown) {
        last().put("small", shown);
        return this;
    }

    ItemRow link(String url) {
        last().put("url", url);
        return this;
    }

    /** @param look ok, warn or bad */
    ItemRow mark(String name, String value, String shown, String look, String sign) {
        json.put(name, value);
        Map<String, Object> cell = last();
        cell.put("mark", shown);
        cell.put("look", look);
        cell.put("sign", sign);
        return this;
    }

    /**
     * The same number as a bar; it says nothing that the text beside it does not.
     *
     * @param full what fills the bar; more does not show
     * @param from where the band of what is wanted begins, up to {@code to}; both 0 for none
     */
    ItemRow bar(BigDecimal value, BigDecimal full, int from, int to) {
        Map<String, Object> cell = last();
        cell.put("bar", length(value, full));
        cell.put("bandX", length(BigDecimal.valueOf(from), full));
        cell.put("bandWidth", length(BigDecimal.valueOf(to - (long) from), full));
        return this;
    }

    private static String length(BigDecimal value, BigDecimal full) {
        return full.signum() <= 0 ? "0" : value.max(BigDecimal.ZERO).min(full).multiply(BigDecimal.valueOf(BAR)).divide(full, 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private ItemRow cell(String shown) {
        Map<String, Object> cell = new HashMap<>();
        for (String name : List.of("small", "url", "mark", "look", "sign", "bar", "bandX", "bandWidth")) {
            cell.put(name, "");
        }
        cell.put("first", cells.isEmpty());
        cell.put("head", heads.get(cells.size()).get("text"));
        cell.put("number", heads.get(cells.size()).get("number"));
        cell.put("text", shown);
        cells.add(cell);
        return this;
    }

    private Map<String, Object> last() {
        return cells.get(cells.size() - 1);
    }

    ObjectNode json() {
        return json;
    }

    public List<Map<String, Object>> getCells() {
        return cells;
    }
}

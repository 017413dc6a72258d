package org.marketops.board.jira;

import org.marketops.budget.jira.LinesCsv;
import org.marketops.jira.JsonNode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A pack as a table, RFC 4180: part, row, figure, value. No text runs as a formula; numbers stay numbers. */
final class PackCsv {

    /** The lists of a pack, and what names their rows. */
    private static final String[][] LISTS = {{"objectives", "name"}, {"regions", "region"}, {"decisions", "key"}, {"helped", "key"}, {"heldBack", "key"},
        {"funnel", "stage"}};

    private PackCsv() {
    }

    static String of(JsonNode pack) {
        StringBuilder out = new StringBuilder("part,row,figure,value\r\n");
        for (String[] list : LISTS) {
            rows(out, list[0], pack.path(list[0]), list[1]);
        }
        fields(out, "tagging", "", pack.path("tagging"), "");
        for (String promises : new String[] {"promised", "promises"}) {
            fields(out, promises, "", pack.path(promises), "list");
            rows(out, promises, pack.path(promises).path("list"), "key");
        }
        line(out, "withoutObjective", "", "count", pack.path("withoutObjective").asText("0"));
        line(out, "notShown", "", "count", pack.path("notShown").asText("0"));
        fields(out, "failed", "", pack.path("failed"), "");
        return out.toString();
    }

    private static void rows(StringBuilder out, String part, JsonNode rows, String name) {
        for (JsonNode row : rows) {
            fields(out, part, row.path(name).asText(), row, name);
        }
    }

    private static void fields(StringBuilder out, String part, String row, JsonNode node, String name) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext();) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!field.getKey().equals(name)) {
                line(out, part, row, field.getKey(), text(field.getValue()));
            }
        }
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> all = new ArrayList<>();
        value.forEach(each -> all.add(each.asText()));
        return String.join("; ", all);
    }

    private static void line(StringBuilder out, String part, String row, String figure, String value) {
        out.append(part).append(',').append(LinesCsv.cell(row)).append(',').append(figure).append(',')
                .append(value.matches("-?\\d+(\\.\\d+)?") ? value : LinesCsv.cell(value)).append("\r\n");
    }
}

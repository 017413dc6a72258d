package org.marketops.board.jira;

import org.marketops.budget.jira.LinesCsv;
import org.marketops.jira.JsonNode;

import java.util.Iterator;
import java.util.Map;

/** A pack as a table, RFC 4180: part, row, figure, value. No text runs as a formula; numbers stay numbers. */
final class PackCsv {

    private PackCsv() {
    }

    static String of(JsonNode pack) {
        StringBuilder out = new StringBuilder("part,row,figure,value\r\n");
        rows(out, pack, "objectives", "name");
        rows(out, pack, "regions", "region");
        rows(out, pack, "funnel", "stage");
        fields(out, "tagging", "", pack.path("tagging"), "");
        return out.toString();
    }

    private static void rows(StringBuilder out, JsonNode pack, String part, String name) {
        for (JsonNode row : pack.path(part)) {
            fields(out, part, row.path(name).asText(), row, name);
        }
    }

    private static void fields(StringBuilder out, String part, String row, JsonNode node, String name) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext();) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!field.getKey().equals(name)) {
                String value = field.getValue().asText();
                out.append(part).append(',').append(LinesCsv.cell(row)).append(',').append(field.getKey()).append(',')
                        .append(value.matches("-?\\d+(\\.\\d+)?") ? value : LinesCsv.cell(value)).append("\r\n");
            }
        }
    }
}

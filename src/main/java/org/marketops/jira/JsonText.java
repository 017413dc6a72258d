package org.marketops.jira;

import java.util.Iterator;
import java.util.Map;

/** JSON as people read it: a member a line, two blanks a level; what holds no objects stands on one line. */
public final class JsonText {

    private JsonText() {
    }

    public static String indented(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, "", out);
        return out.append('\n').toString();
    }

    private static void write(JsonNode node, String indent, StringBuilder out) {
        if (isShort(node)) {
            out.append(Json.write(node));
            return;
        }
        String deeper = indent + "  ";
        out.append(node.isObject() ? '{' : '[');
        String separator = "\n";
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> members = node.fields(); members.hasNext(); separator = ",\n") {
                Map.Entry<String, JsonNode> member = members.next();
                out.append(separator).append(deeper).append(Json.write(member.getKey())).append(": ");
                write(member.getValue(), deeper, out);
            }
        } else {
            for (JsonNode element : node) {
                out.append(separator).append(deeper);
                write(element, deeper, out);
                separator = ",\n";
            }
        }
        out.append('\n').append(indent).append(node.isObject() ? '}' : ']');
    }

    private static boolean isShort(JsonNode node) {
        if (!node.isContainerNode() || node.isEmpty()) {
            return true;
        }
        for (JsonNode element : node) {
            if (element.isContainerNode()) {
                return false;
            }
        }
        return true;
    }
}

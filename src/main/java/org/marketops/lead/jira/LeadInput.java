package org.marketops.lead.jira;

import org.marketops.jira.JsonNode;
import org.marketops.kernel.BadInput;
import org.marketops.lead.Kind;
import org.marketops.lead.TakeLeads;
import org.marketops.lead.ToldRow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A pushed import: its key, and up to four lists of rows. */
final class LeadInput {

    private final JsonNode body;
    private final LeadTexts texts;

    /** @throws BadInput if it is no object, or has a field that is not known */
    LeadInput(JsonNode body, LeadTexts texts) {
        this.body = body;
        this.texts = texts;
        if (!body.isObject()) {
            throw new BadInput("body", texts.text("bad.body"));
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals("key") && !kind(name).isPresent()) {
                throw new BadInput(name, texts.text("bad.unknown", name));
            }
        }
    }

    private static Optional<Kind> kind(String name) {
        return Stream.of(Kind.values()).filter(kind -> kind.code().equals(name)).findFirst();
    }

    String key() {
        if (!body.path("key").isTextual()) {
            throw new BadInput("key", texts.text("bad.key"));
        }
        return body.path("key").asText();
    }

    /** Numbered from 1 in each list. */
    List<ToldRow> rows() {
        List<ToldRow> rows = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            JsonNode list = body.path(kind.code());
            if (!list.isMissingNode() && !list.isArray()) {
                throw new BadInput(kind.code(), texts.text("bad.list", kind.code()));
            }
            long number = 0;
            for (JsonNode row : list) {
                number++;
                // One more than may be: the use case then says how many are too many.
                if (rows.size() <= TakeLeads.MOST_ROWS) {
                    rows.add(new ToldRow(kind, number, cells(kind, number, row)));
                }
            }
        }
        return rows;
    }

    private Map<String, String> cells(Kind kind, long number, JsonNode row) {
        if (!row.isObject()) {
            throw new BadInput(kind.code(), texts.text("bad.row", kind.code(), number));
        }
        Map<String, String> cells = new HashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = row.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> cell = all.next();
            if (!cell.getValue().isNull()) {
                cells.put(cell.getKey(), text(kind, number, cell));
            }
        }
        return cells;
    }

    private String text(Kind kind, long number, Map.Entry<String, JsonNode> cell) {
        JsonNode value = cell.getValue();
        if (!value.isTextual() && !value.isNumber()) {
            throw new BadInput(cell.getKey(), texts.text("bad.cell", kind.code(), number, cell.getKey()));
        }
        return value.asText();
    }
}

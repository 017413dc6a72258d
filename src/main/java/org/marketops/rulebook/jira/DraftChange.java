package org.marketops.rulebook.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;

import java.util.Optional;

/** What a button of the form does to the draft: {@code add stages[0].steps}, {@code remove}, {@code up} or {@code down} of a row. */
final class DraftChange {

    private final String verb;
    private final DraftPath path;

    private DraftChange(String verb, DraftPath path) {
        this.verb = verb;
        this.path = path;
    }

    /** Empty if the button changes nothing in the draft. */
    static Optional<DraftChange> of(String button) {
        int space = button.indexOf(' ');
        return space < 0 ? Optional.empty()
                : DraftPath.of(button.substring(space + 1)).map(path -> new DraftChange(button.substring(0, space), path));
    }

    void applyTo(ObjectNode draft) {
        if (verb.equals("add")) {
            add(draft);
        } else if (path.isInList() && path.parent(draft) instanceof ArrayNode && path.index() < path.parent(draft).size()) {
            ArrayNode list = (ArrayNode) path.parent(draft);
            if (verb.equals("remove")) {
                list.remove(path.index());
            } else if (verb.equals("up")) {
                move(draft, list, -1);
            } else if (verb.equals("down")) {
                move(draft, list, 1);
            }
        }
    }

    private void add(ObjectNode draft) {
        Optional<JsonNode> row = DraftRows.blank(path.kind());
        if (row.isPresent()) {
            if (!path.in(draft).isArray()) {
                path.put(draft, Json.list());
            }
            ((ArrayNode) path.in(draft)).add(row.get());
        }
    }

    /** A step that is first or last in its stage goes to the stage beside. */
    private void move(ObjectNode draft, ArrayNode list, int by) {
        int to = path.index() + by;
        if (to >= 0 && to < list.size()) {
            list.insert(to, list.remove(path.index()));
            return;
        }
        JsonNode stages = draft.path("stages");
        for (int i = 0; i < stages.size(); i++) {
            JsonNode beside = stages.path(i + by).path("steps");
            if (stages.get(i).path("steps") == list && beside instanceof ArrayNode) {
                JsonNode step = list.remove(path.index());
                ((ArrayNode) beside).insert(by < 0 ? beside.size() : 0, step);
                return;
            }
        }
    }
}

package org.marketops.rulebook.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.jira.RowButton;

import java.util.Optional;

/** What a button of the form does to the draft. A step that is first or last in its stage goes to the stage beside. */
final class DraftChange {

    private final RowButton button;

    private DraftChange(RowButton button) {
        this.button = button;
    }

    /** Empty if the button changes nothing in the draft. */
    static Optional<DraftChange> of(String button) {
        return RowButton.of(button).map(DraftChange::new);
    }

    void applyTo(ObjectNode draft) {
        if (button.isBeyond(draft)) {
            moveBeside(draft, (ArrayNode) button.path().parent(draft));
        } else {
            button.press(draft, DraftRows::blank);
        }
    }

    private void moveBeside(ObjectNode draft, ArrayNode list) {
        JsonNode stages = draft.path("stages");
        for (int i = 0; i < stages.size(); i++) {
            JsonNode beside = stages.path(i + button.by()).path("steps");
            if (stages.get(i).path("steps") == list && beside instanceof ArrayNode) {
                JsonNode step = list.remove(button.path().index());
                ((ArrayNode) beside).insert(button.by() < 0 ? beside.size() : 0, step);
                return;
            }
        }
    }
}

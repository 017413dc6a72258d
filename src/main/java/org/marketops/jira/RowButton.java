package org.marketops.jira;

import java.util.Optional;
import java.util.function.Function;

/** A button of a form that changes its rows: {@code add stages[0].steps}, {@code remove}, {@code up} or {@code down} and a row. */
public final class RowButton {

    private final String verb;
    private final FormPath path;

    private RowButton(String verb, FormPath path) {
        this.verb = verb;
        this.path = path;
    }

    /** Empty if the button is about no place. */
    public static Optional<RowButton> of(String button) {
        int space = button.indexOf(' ');
        return space < 0 ? Optional.empty() : FormPath.of(button.substring(space + 1)).map(path -> new RowButton(button.substring(0, space), path));
    }

    /**
     * Changes the tree; a row or a list that is not there changes nothing.
     *
     * @param blank a new row by the kind of its list, empty if rows are not added there
     */
    public void press(ObjectNode tree, Function<String, Optional<JsonNode>> blank) {
        if (verb.equals("add")) {
            blank.apply(path.kind()).ifPresent(row -> add(tree, row));
        } else if (isRow(tree)) {
            ArrayNode list = list(tree);
            if (verb.equals("remove")) {
                list.remove(path.index());
            } else if (by() != 0 && !isBeyond(tree)) {
                list.insert(path.index() + by(), list.remove(path.index()));
            }
        }
    }

    private void add(ObjectNode tree, JsonNode row) {
        if (!path.in(tree).isArray()) {
            path.put(tree, Json.list());
        }
        ((ArrayNode) path.in(tree)).add(row);
    }

    private boolean isRow(ObjectNode tree) {
        return path.isInList() && path.parent(tree) instanceof ArrayNode && path.index() < list(tree).size();
    }

    private ArrayNode list(ObjectNode tree) {
        return (ArrayNode) path.parent(tree);
    }

    /** -1 for up, 1 for down, else 0. */
    public int by() {
        return verb.equals("up") ? -1 : verb.equals("down") ? 1 : 0;
    }

    /** Whether it would move a row out of its list; then it changes nothing. */
    public boolean isBeyond(ObjectNode tree) {
        return by() != 0 && isRow(tree) && (path.index() + by() < 0 || path.index() + by() >= list(tree).size());
    }

    public FormPath path() {
        return path;
    }
}

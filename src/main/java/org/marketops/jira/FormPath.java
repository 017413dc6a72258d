package org.marketops.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a tree that a form writes, for example {@code stages[0].steps[1].name}: the same words in refusals and in names of form fields. */
public final class FormPath {

    /** A hand-made request must not make the tree large. */
    private static final int MOST = 60;
    private static final Pattern WHOLE = Pattern.compile("[a-zA-Z]{1,40}(\\[[0-9]{1,2}\\])?(\\.[a-zA-Z]{1,40}(\\[[0-9]{1,2}\\])?){0,7}");
    private static final Pattern PART = Pattern.compile("([a-zA-Z]+)(?:\\[([0-9]+)\\])?");

    private final String text;
    private final List<Object> keys;

    private FormPath(String text, List<Object> keys) {
        this.text = text;
        this.keys = keys;
    }

    /** Empty if the text is no place, or one further down a list than any draft goes. */
    public static Optional<FormPath> of(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Object> keys = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            keys.add(part.group(1));
            if (part.group(2) != null) {
                keys.add(Integer.valueOf(part.group(2)));
            }
        }
        boolean tooFar = keys.stream().anyMatch(key -> key instanceof Integer && (Integer) key >= MOST);
        return tooFar ? Optional.empty() : Optional.of(new FormPath(text, keys));
    }

    /** The place without the numbers, for example {@code stages.steps.name}. */
    public String kind() {
        return text.replaceAll("\\[[0-9]+\\]", "");
    }

    /** As the id of an element of the page, for example {@code at-stages-0-steps-1-name}. */
    public static String id(String text) {
        return "at-" + text.replace("]", "").replaceAll("[^a-zA-Z0-9]", "-");
    }

    /** Of a place in a list its number, from 0. @throws IllegalStateException for another */
    public int index() {
        Object last = keys.get(keys.size() - 1);
        if (!(last instanceof Integer)) {
            throw new IllegalStateException(text + " is no place in a list");
        }
        return (Integer) last;
    }

    public boolean isInList() {
        return keys.get(keys.size() - 1) instanceof Integer;
    }

    /** The list that the place is in, or the object. */
    public JsonNode parent(JsonNode root) {
        JsonNode at = root;
        for (Object key : keys.subList(0, keys.size() - 1)) {
            at = child(at, key);
        }
        return at;
    }

    public JsonNode in(JsonNode root) {
        return child(parent(root), keys.get(keys.size() - 1));
    }

    private static JsonNode child(JsonNode at, Object key) {
        return key instanceof Integer ? at.path((Integer) key) : at.path((String) key);
    }

    /** Puts the value there and makes what leads to it. */
    public void put(ObjectNode root, JsonNode value) {
        JsonNode at = root;
        for (int i = 0; i < keys.size(); i++) {
            boolean last = i == keys.size() - 1;
            JsonNode next = last ? value : child(at, keys.get(i));
            if (!last && !next.isContainerNode()) {
                next = keys.get(i + 1) instanceof Integer ? Json.list() : Json.object();
            }
            if (!set(at, keys.get(i), next)) {
                return;
            }
            at = next;
        }
    }

    private static boolean set(JsonNode at, Object key, JsonNode value) {
        if (key instanceof Integer && at instanceof ArrayNode) {
            ArrayNode list = (ArrayNode) at;
            while (list.size() <= (Integer) key) {
                list.addNull();
            }
            list.set((Integer) key, value);
            return true;
        }
        if (key instanceof String && at instanceof ObjectNode) {
            ((ObjectNode) at).set((String) key, value);
            return true;
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}

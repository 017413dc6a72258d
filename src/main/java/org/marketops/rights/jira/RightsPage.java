package org.marketops.rights.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.AppRight;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the template shows: texts, ready to be written. */
public final class RightsPage {

    /** So many people are named in a row; the others are counted. */
    private static final int NAMED = 10;
    private static final String[] WORDS = {"title", "intro", "caption", "column.right", "column.group", "column.people", "save"};

    private final I18nResolver texts;
    private final Map<AppRight, String> typed;
    private final Map<String, String> words = new HashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private String done = "";
    private String error = "";

    /** @param typed what was sent and not taken; empty shows what is stored */
    RightsPage(List<GivenRight> rights, Map<AppRight, String> typed, I18nResolver texts) {
        this.texts = texts;
        this.typed = typed;
        for (String word : WORDS) {
            words.put(word.replace('.', '_'), text(word));
        }
        rights.forEach(right -> rows.add(row(right)));
    }

    RightsPage withDone(String sentence) {
        done = sentence;
        return this;
    }

    /** @param field the key of the right that was refused, or empty */
    RightsPage withError(String field, String sentence) {
        error = field.isEmpty() ? sentence : "";
        rows.stream().filter(row -> row.get("key").equals(field)).forEach(row -> row.put("error", sentence));
        return this;
    }

    private Map<String, Object> row(GivenRight given) {
        AppRight right = given.right();
        Map<String, Object> row = new HashMap<>();
        row.put("key", right.key());
        row.put("name", text("right." + right.key()));
        row.put("hint", text("hint." + right.key()));
        row.put("group", typed.getOrDefault(right, given.group()));
        row.put("error", "");
        row.put("gone", given.isGroupGone());
        row.put("people", people(given));
        return row;
    }

    private String people(GivenRight given) {
        if (given.group().isEmpty()) {
            return text("otherwise." + given.right().otherwise().name().toLowerCase(Locale.ROOT));
        }
        if (given.isGroupGone()) {
            return text("gone", given.group());
        }
        if (given.people().isEmpty()) {
            return text("nobody", given.group());
        }
        String names = String.join(", ", given.people().subList(0, Math.min(NAMED, given.people().size())));
        int more = given.people().size() - NAMED;
        return more > 0 ? text("people.more", names, more) : names;
    }

    private String text(String key, Serializable... arguments) {
        return arguments.length == 0 ? texts.getText("marketops.rights." + key) : texts.getText("marketops.rights." + key, arguments);
    }

    public Map<String, String> getWords() {
        return words;
    }

    public List<Map<String, Object>> getRows() {
        return rows;
    }

    public String getDone() {
        return done;
    }

    public String getError() {
        return error;
    }
}

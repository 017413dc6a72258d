package org.marketops.metric.panel.jira;

import java.util.HashMap;
import java.util.Map;

/** One tile of the panel: texts ready to be shown. What is not there is left out. */
public final class Tile {

    private final String key;
    private final Map<String, String> texts = new HashMap<>();
    private Sparkline line = Sparkline.none();

    Tile(String key, String title) {
        this.key = key;
        put("title", title);
    }

    Tile put(String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
        return this;
    }

    /** How it stands: a word with its sign. */
    Tile state(String look, String sign, String words) {
        return put("look", look).put("sign", sign).put("state", words);
    }

    Tile line(Sparkline drawn) {
        line = drawn;
        return this;
    }

    public String getKey() {
        return key;
    }

    /** By name: title, value, detail, goal, look, sign, state, reason, way and wayLink out of having no value, link. */
    public Map<String, String> getTexts() {
        return texts;
    }

    public boolean isDefined() {
        return texts.containsKey("value");
    }

    public Sparkline getLine() {
        return line;
    }
}

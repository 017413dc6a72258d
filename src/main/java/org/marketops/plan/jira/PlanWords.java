package org.marketops.plan.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.marketops.jira.Formats;

/** What the plan page says, for one reader; each text is looked up once. */
final class PlanWords {

    private final I18nResolver texts;
    private final Formats formats;
    private final Map<String, String> known = new HashMap<>();

    PlanWords(I18nResolver texts) {
        this.texts = texts;
        this.formats = new Formats(texts);
    }

    Formats formats() {
        return formats;
    }

    String text(String key, Serializable... arguments) {
        String name = "marketops.plan." + key;
        return arguments.length > 0 ? texts.getText(name, arguments) : known.computeIfAbsent(name, texts::getText);
    }
}

package org.marketops.board.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Json;
import org.marketops.objective.Period;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What items of dashboards say, in the reader’s language. */
public final class ItemTexts {

    private static final String[] WORDS = {"failed", "failed.offline", "loading", "edit.project", "edit.project.first", "edit.period", "edit.period.last",
        "edit.period.this", "edit.of", "edit.of.all", "edit.of.hint", "edit.save", "edit.cancel", "edit.money"};

    private final I18nResolver texts;
    private final PackTexts pack;

    public ItemTexts(I18nResolver texts, PackTexts pack) {
        this.texts = texts;
        this.pack = pack;
    }

    String text(String key, Serializable... arguments) {
        return texts.getText("marketops.item." + key, arguments);
    }

    String plain(String key) {
        return texts.getText(key);
    }

    PackTexts pack() {
        return pack;
    }

    String quarter(Period quarter) {
        return pack.quarter(quarter);
    }

    /** The name of an imported metric; that of one of somebody’s own is its code. */
    String metric(String code) {
        return pack.metric(Json.object().put("metric", code));
    }

    String number(BigDecimal value) {
        return pack.formats().number(value);
    }

    String percent(BigDecimal value) {
        return number(value) + "\u00a0%";
    }

    /** Those that stand alone, by name, with _ for a dot. */
    Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word.replace('.', '_'), text(word));
        }
        return words;
    }
}

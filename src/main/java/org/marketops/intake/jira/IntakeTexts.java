package org.marketops.intake.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.marketops.jira.Formats;
import org.marketops.kernel.Refused;

/** This feature's sentences in the language of the current user; times in the server's zone. */
public final class IntakeTexts {

    private static final String TEXT = "marketops.intake.";

    private final I18nResolver texts;
    private final Formats formats;

    public IntakeTexts(I18nResolver texts) {
        this.texts = texts;
        this.formats = new Formats(texts);
    }

    String text(String key, Serializable... arguments) {
        return texts.getText(TEXT + key, arguments);
    }

    Map<String, String> words(String page, String... names) {
        Map<String, String> words = new HashMap<>();
        for (String name : names) {
            words.put(name, text(page + "." + name));
        }
        return words;
    }

    String refusal(Refused refused) {
        return texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
    }

    String day(LocalDate day) {
        return formats.day(day);
    }

    String time(Instant at) {
        return formats.dayAndTime(at.atZone(ZoneId.systemDefault()));
    }
}

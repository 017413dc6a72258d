package org.marketops.rulebook.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.approval.jira.RefusalTexts;
import org.marketops.jira.Formats;
import org.marketops.jira.ReaderTimes;
import org.marketops.kernel.PersonKey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** The words of the pages on policies. All text stands in i18n/rulebook.properties. */
public final class RulebookTexts {

    private static final String ROOT = "marketops.rulebook.";

    private final I18nResolver texts;
    private final RefusalTexts people;
    private final ReaderTimes dates;

    public RulebookTexts(I18nResolver texts, RefusalTexts people, ReaderTimes dates) {
        this.texts = texts;
        this.people = people;
        this.dates = dates;
    }

    /** @param key without the prefix {@code marketops.rulebook.} */
    String text(String key, Serializable... arguments) {
        return arguments.length == 0 ? texts.getText(ROOT + key) : texts.getText(ROOT + key, arguments);
    }

    String at(Instant instant) {
        return dates.at(instant);
    }

    /** The code first. */
    String money(BigDecimal amount, String currency) {
        return new Formats(texts).money(amount, currency);
    }

    String name(PersonKey person) {
        return people.name(person);
    }

    String names(Collection<PersonKey> persons) {
        return persons.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** Working time in words: hours up to two days of eight hours, then days. */
    String time(Duration working) {
        long hours = working.plusMinutes(30).toHours();
        return working.compareTo(Duration.ofHours(1)) < 0 ? text("time.short")
                : hours < 16 ? text("time.hours", hours) : text("time.days", (working.toHours() + 4) / 8);
    }
}

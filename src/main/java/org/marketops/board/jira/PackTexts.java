package org.marketops.board.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Formats;
import org.marketops.jira.JsonNode;
import org.marketops.metric.MetricKey;
import org.marketops.objective.Period;
import org.marketops.time.FiscalCalendars;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What the pack says, in the reader’s language. */
public final class PackTexts {

    private static final int CENTURY = 100;
    /** What has no value. */
    private static final String NONE = "\u2013";

    private final I18nResolver texts;
    private final Formats formats;

    private final FiscalCalendars calendars;

    public PackTexts(I18nResolver texts, FiscalCalendars calendars) {
        this.texts = texts;
        this.calendars = calendars;
        this.formats = new Formats(texts);
    }

    String text(String key, Serializable... arguments) {
        return texts.getText("marketops.board." + key, arguments);
    }

    Formats formats() {
        return formats;
    }

    /** {@code Q1 FY27}. */
    String quarter(Period quarter) {
        return text("quarter", Integer.toString(quarter.quarter()), year(quarter));
    }

    /** {@code FY27} without its letters. */
    String year(Period period) {
        return String.format(Locale.ROOT, "%02d", period.fiscalYear() % CENTURY);
    }

    /** A month of weeks may begin in the calendar month before, so the caller gives a day in its middle. */
    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", formats.locale()).format(day);
    }

    /** The month of a day without its year. */
    String monthAlone(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL", formats.locale()).format(day);
    }

    /** The day of a moment, in the zone of the company’s calendar. */
    String dayOf(String moment) {
        return formats.day(LocalDate.ofInstant(Instant.parse(moment), calendars.current().zone()));
    }

    /** {@code A, B and C}. */
    String list(Collection<String> all) {
        List<String> names = new ArrayList<>(all);
        if (names.size() < 2) {
            return String.join("", names);
        }
        return text("list", String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }

    /** The text of a promise; that it names an amount, for those who may see none. */
    String promiseText(JsonNode promise) {
        return promise.has("text") ? promise.path("text").asText() : text("goal.shut");
    }

    /** The text of a promise with its day. */
    String promise(JsonNode promise) {
        return promise.has("due") ? text("step.due", promiseText(promise), formats.day(LocalDate.parse(promise.path("due").asText())))
                : promiseText(promise);
    }

    /** A value in its unit, with its sign in front. */
    String signed(JsonNode row, String name) {
        BigDecimal value = new BigDecimal(row.path(name).asText());
        String currency = row.path("currency").asText();
        if (!currency.isEmpty()) {
            return change(value, currency);
        }
        return (value.signum() < 0 ? "\u2212 " : "+ ") + formats.number(value.abs());
    }

    String metric(JsonNode goal) {
        String code = goal.path("metric").asText();
        boolean imported = Arrays.stream(MetricKey.values()).anyMatch(key -> key.code().equalsIgnoreCase(code));
        String name = (imported ? texts.getText("marketops.objective.metric." + code.toLowerCase(Locale.ROOT)) : code) + model(goal);
        return goal.path("lowerIsBetter").asBoolean() ? texts.getText("marketops.objective.metric.lower", name) : name;
    }

    /** By which model revenue was attributed when the row was made, and how far back. */
    String model(JsonNode row) {
        return row.has("model") ? " (" + texts.getText("marketops.lead.panel.model", texts.getText("marketops.lead.model." + row.path("model").asText()),
                row.path("lookBackDays").asLong()) + ")" : "";
    }

    /** The value of a goal in its unit; a dash where there is none. */
    String value(JsonNode goal, String name) {
        if (!goal.has(name)) {
            return NONE;
        }
        BigDecimal value = new BigDecimal(goal.get(name).asText());
        String currency = goal.path("currency").asText();
        if (!currency.isEmpty()) {
            return money(value, currency);
        }
        return formats.number(value) + ("PERCENT".equals(goal.path("unit").asText()) ? "\u00a0%" : "");
    }

    /** Why a goal has none; empty where it has. */
    String reason(JsonNode goal, String name) {
        String reason = goal.path(name + "Reason").asText("");
        return reason.isEmpty() ? "" : texts.getText("marketops.objective.reason." + reason);
    }

    String percent(JsonNode node, String name) {
        return node.has(name) ? formats.number(new BigDecimal(node.get(name).asText())) + "\u00a0%" : NONE;
    }

    String money(BigDecimal value, String currency) {
        int decimals = Math.max(0, value.stripTrailingZeros().scale()) == 0 ? 0 : Currency.getInstance(currency).getDefaultFractionDigits();
        return currency + "\u00a0" + formats.number(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** With its sign in front: {@code + USD 3,400}. */
    String change(BigDecimal value, String currency) {
        return value.signum() == 0 ? money(value, currency) : (value.signum() < 0 ? "\u2212 " : "+ ") + money(value.abs(), currency);
    }
}

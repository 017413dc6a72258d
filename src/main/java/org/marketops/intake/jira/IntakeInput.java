package org.marketops.intake.jira;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.marketops.intake.IntakeRules;
import org.marketops.intake.Rating;
import org.marketops.intake.Wish;

/** Reads what was typed or sent; what is wrong is collected by field in the order of the form. */
final class IntakeInput {

    private final Map<String, String> typed;
    private final IntakeTexts texts;
    private final Map<String, String> problems = new LinkedHashMap<>();

    IntakeInput(Map<String, String> typed, IntakeTexts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    /** Empty if something is wrong. */
    Optional<Wish> wish() {
        String what = text("what", 255, true);
        String why = text("why", 10_000, true);
        String audience = text("audience", 255, false);
        Optional<LocalDate> by = day("neededBy");
        int value = number("value", 0, Rating.MOST, 0);
        int effort = number("effort", 0, Rating.MOST, 0);
        return problems.isEmpty() ? Optional.of(new Wish(what, why, audience, by, Rating.of(value, effort, 0))) : Optional.empty();
    }

    Optional<Rating> rating() {
        int value = number("value", 0, Rating.MOST, 0);
        int effort = number("effort", 0, Rating.MOST, 0);
        int fit = number("fit", 0, Rating.MOST, 0);
        return problems.isEmpty() ? Optional.of(Rating.of(value, effort, fit)) : Optional.empty();
    }

    Optional<IntakeRules> rules() {
        int value = number("valueWeight", 0, IntakeRules.MOST_WEIGHT, -1);
        int effort = number("effortWeight", 0, IntakeRules.MOST_WEIGHT, -1);
        int fit = number("fitWeight", 0, IntakeRules.MOST_WEIGHT, -1);
        int hours = number("answerHours", 1, IntakeRules.MOST_HOURS, -1);
        if (problems.isEmpty() && value + effort + fit == 0) {
            problems.put("valueWeight", texts.text("bad.weights"));
        }
        return problems.isEmpty() ? Optional.of(IntakeRules.of(value, effort, fit, hours)) : Optional.empty();
    }

    /** Empty: declined requests keep their status. */
    Optional<String> closing() {
        String names = text("closing", 255, false);
        return problems.isEmpty() ? Optional.of(names) : Optional.empty();
    }

    /** What names a filled-in form; something else is as good as nothing. */
    String form() {
        return value("form").matches("[0-9a-zA-Z-]{8,40}") ? value("form") : "";
    }

    Optional<String> reason() {
        String reason = text("reason", 2_000, true);
        return problems.isEmpty() ? Optional.of(reason) : Optional.empty();
    }

    boolean has(String field) {
        return typed.containsKey(field);
    }

    Map<String, String> problems() {
        return problems;
    }

    private String text(String field, int longest, boolean needed) {
        String text = value(field);
        if (needed && text.isEmpty()) {
            problems.put(field, texts.text("bad." + field));
        } else if (text.length() > longest) {
            problems.put(field, texts.text("bad.long", longest));
        }
        return text;
    }

    private Optional<LocalDate> day(String field) {
        String text = value(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            problems.put(field, texts.text("bad.day", text));
            return Optional.empty();
        }
    }

    private int number(String field, int least, int most, int otherwise) {
        String text = value(field);
        if (text.isEmpty() && otherwise >= 0) {
            return otherwise;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            problems.put(field, texts.text("bad.number", text, least, most));
            return least;
        }
        return Integer.parseInt(text);
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}

package org.marketops.delegation.jira;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.marketops.delegation.Days;
import org.marketops.delegation.Delegation;
import org.marketops.delegation.DelegationRefused;
import org.marketops.delegation.Reach;
import org.marketops.kernel.PersonKey;

/** Reads a delegation from texts by field, the same for the form and REST. */
public final class DelegationInput {

    static final String TO = "to";
    static final String FIRST_DAY = "firstDay";
    static final String LAST_DAY = "lastDay";
    static final String SCOPE = "scope";
    static final String PROJECT = "project";
    static final String LIMIT = "limit";
    static final String CURRENCY = "currency";
    static final String KEEP_ME_TOO = "keepMeToo";

    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 255;
    private static final int SHOWN = 40;

    private final JiraColleagues colleagues;
    private final DelegationTexts texts;

    public DelegationInput(JiraColleagues colleagues, DelegationTexts texts) {
        this.colleagues = colleagues;
        this.texts = texts;
    }

    /** @throws BadForm with everything that is wrong with what was typed */
    Delegation read(PersonKey from, Map<String, String> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<PersonKey> to = person(value(typed, TO), problems);
        Optional<LocalDate> first = day(FIRST_DAY, typed, problems);
        Optional<LocalDate> last = day(LAST_DAY, typed, problems);
        Optional<Days> days = first.isPresent() && last.isPresent() ? days(first.get(), last.get(), problems) : Optional.empty();
        Optional<Reach> reach = reach(from, typed, problems);
        boolean keepMeToo = keepMeToo(value(typed, KEEP_ME_TOO), problems);
        if (!problems.isEmpty()) {
            throw new BadForm(problems);
        }
        return Delegation.draft(from, to.get(), days.get(), reach.get(), keepMeToo);
    }

    private Optional<PersonKey> person(String userName, Map<String, String> problems) {
        Optional<PersonKey> person = userName.isEmpty() || userName.length() > LONGEST ? Optional.empty() : colleagues.named(userName);
        if (!person.isPresent()) {
            problems.put(TO, userName.isEmpty() ? texts.text("bad.to.missing") : texts.text("bad.to", shown(userName)));
        }
        return person;
    }

    private Optional<LocalDate> day(String field, Map<String, String> typed, Map<String, String> problems) {
        String text = value(typed, field);
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeParseException noDay) {
            // told below, with the same words
        }
        problems.put(field, text.isEmpty() ? texts.text("bad." + field + ".missing") : texts.text("bad.day", shown(text)));
        return Optional.empty();
    }

    private Optional<Days> days(LocalDate first, LocalDate last, Map<String, String> problems) {
        try {
            return Optional.of(Days.of(first, last));
        } catch (DelegationRefused backwards) {
            problems.put(backwards.field(), texts.refusal(backwards));
            return Optional.empty();
        }
    }

    private Optional<Reach> reach(PersonKey from, Map<String, String> typed, Map<String, String> problems) {
        String scope = value(typed, SCOPE);
        switch (scope) {
            case "":
            case "all":
                return Optional.of(Reach.all());
            case "project":
                return project(from, value(typed, PROJECT).toUpperCase(Locale.ROOT), problems);
            case "amount":
                return limit(value(typed, LIMIT), value(typed, CURRENCY).toUpperCase(Locale.ROOT), problems);
            default:
                problems.put(SCOPE, texts.text("bad.scope", shown(scope)));
                return Optional.empty();
        }
    }

    private Optional<Reach> project(PersonKey from, String key, Map<String, String> problems) {
        Optional<Reach> reach = key.isEmpty() || key.length() > LONGEST ? Optional.empty()
                : colleagues.project(from, key).map(project -> Reach.project(project.getId()));
        if (!reach.isPresent()) {
            problems.put(PROJECT, key.isEmpty() ? texts.text("bad.project.missing") : texts.text("bad.project", shown(key)));
        }
        return reach;
    }

    private Optional<Reach> limit(String amount, String code, Map<String, String> problems) {
        Optional<BigDecimal> limit = amount(amount);
        Optional<Currency> currency = currency(code);
        if (!limit.isPresent()) {
            problems.put(LIMIT, amount.isEmpty() ? texts.text("bad.limit.missing") : texts.text("bad.limit", shown(amount)));
        }
        if (!currency.isPresent()) {
            problems.put(CURRENCY, code.isEmpty() ? texts.text("bad.currency.missing") : texts.text("bad.currency", shown(code)));
        }
        return limit.isPresent() && currency.isPresent() ? Optional.of(Reach.upTo(limit.get(), code)) : Optional.empty();
    }

    /** Above 0, without separators. */
    private static Optional<BigDecimal> amount(String text) {
        return text.matches("\\d{1," + MOST_DIGITS + "}(\\.\\d{1,3})?") ? Optional.of(new BigDecimal(text)).filter(number -> number.signum() > 0)
                : Optional.empty();
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream().filter(known -> known.getCurrencyCode().equals(code)).findFirst();
    }

    private boolean keepMeToo(String text, Map<String, String> problems) {
        if (!text.isEmpty() && !"true".equals(text) && !"false".equals(text)) {
            problems.put(KEEP_ME_TOO, texts.text("bad.keepMeToo", shown(text)));
        }
        return "true".equals(text);
    }

    private static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "\u2026" : text;
    }
}

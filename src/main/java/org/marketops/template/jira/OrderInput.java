package org.marketops.template.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marketops.jira.IssueForm;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MoneyRight;
import org.marketops.money.Money;
import org.marketops.template.BadTemplate;
import org.marketops.template.PlanOrder;
import org.marketops.template.TemplateProblem;

/** Reads what somebody typed for a new plan: name, start, and for each region {@code use.R}, {@code total.R} and {@code currency.R}. */
public final class OrderInput {

    static final String NAME = "name";
    static final String START = "start";
    static final String USE = "use.";
    static final String TOTAL = "total.";
    static final String CURRENCY = "currency.";
    private static final int LONGEST_NAME = 100;

    private final IssueForm form;
    private final MoneyRight money;

    public OrderInput(IssueForm form, MoneyRight money) {
        this.form = form;
        this.money = money;
    }

    List<String> regions() {
        return form.choices(MarketingField.REGION);
    }

    List<String> currencies() {
        return form.choices(MarketingField.CURRENCY);
    }

    boolean maySeeMoney(ApplicationUser user) {
        return money.maySee(Optional.of(user));
    }

    /** @throws BadTemplate with everything that is wrong; whoever may not see amounts orders without them */
    PlanOrder read(ApplicationUser user, Map<String, String> typed) {
        List<TemplateProblem> problems = new ArrayList<>();
        String name = value(typed, NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(name.isEmpty() ? TemplateProblem.of(NAME, "MISSING") : TemplateProblem.of(NAME, "TOO_LONG", Integer.toString(LONGEST_NAME)));
        }
        Optional<LocalDate> start = day(value(typed, START), problems);
        Map<String, Optional<Money>> chosen = new LinkedHashMap<>();
        for (String region : regions()) {
            if (!value(typed, USE + region).isEmpty()) {
                chosen.put(region, maySeeMoney(user) ? total(typed, region, problems) : Optional.empty());
            }
        }
        if (chosen.isEmpty()) {
            problems.add(TemplateProblem.of("regions", "NO_REGION"));
        }
        if (!problems.isEmpty()) {
            throw new BadTemplate(problems);
        }
        return PlanOrder.of(name, start.orElseThrow(IllegalStateException::new), chosen);
    }

    private static Optional<LocalDate> day(String text, List<TemplateProblem> problems) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() <= 2200) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException noDay) {
            // Said below, as for a day that no calendar of a plan holds.
        }
        problems.add(text.isEmpty() ? TemplateProblem.of(START, "NO_START") : TemplateProblem.of(START, "DAY", text));
        return Optional.empty();
    }

    private Optional<Money> total(Map<String, String> typed, String region, List<TemplateProblem> problems) {
        String code = value(typed, CURRENCY + region);
        if (!currencies().contains(code)) {
            problems.add(TemplateProblem.of(CURRENCY + region, "ORDER_CURRENCY", code, region, String.join(", ", currencies())));
            return Optional.empty();
        }
        String text = value(typed, TOTAL + region);
        if (!text.matches("\\d{1,13}(\\.\\d{1,3})?") || new BigDecimal(text).signum() == 0) {
            problems.add(TemplateProblem.of(TOTAL + region, text.isEmpty() ? "NO_TOTAL" : "TOTAL", text, region));
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(Currency.getInstance(code), new BigDecimal(text)));
        } catch (ArithmeticException tooFine) {
            problems.add(TemplateProblem.of(TOTAL + region, "DECIMALS", text, code));
            return Optional.empty();
        }
    }

    private static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}

package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.budget.AmountRefused;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.CellProblem;
import org.marketops.budget.Cells;
import org.marketops.jira.Formats;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;
import org.marketops.time.FiscalCalendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages beside the plan say: texts, amounts, months, names of lines and people. */
public final class DrawerWords {

    /** Where rates are kept; the year follows. */
    static final String RATES = "/plugins/servlet/marketops/fiscal?year=";

    private static final int MIDDLE = 14;

    private final I18nResolver texts;
    private final UserManager users;

    public DrawerWords(I18nResolver texts, UserManager users) {
        this.texts = texts;
        this.users = users;
    }

    String text(String key, Serializable... arguments) {
        String name = "marketops.drawer." + key;
        return arguments.length == 0 ? texts.getText(name) : texts.getText(name, arguments);
    }

    /** For a template: each text by its own name. */
    Map<String, String> texts(String page, String... keys) {
        Map<String, String> all = new HashMap<>();
        for (String key : keys) {
            all.put(key, text(page + "." + key));
        }
        return all;
    }

    String refused(Refused refused) {
        return texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
    }

    /** What is wrong with an amount that was typed into a field of its own. */
    String amountRefused(AmountRefused refused, String typed) {
        List<String> arguments = new ArrayList<>(List.of(typed));
        arguments.addAll(refused.arguments());
        return amountProblem(refused.reason(), arguments);
    }

    /** @param arguments what was typed, then what the reason adds */
    String amountProblem(CellProblem.Reason reason, List<String> arguments) {
        return text("amount." + reason, arguments.toArray(new Serializable[0]));
    }

    /** A text of another part of budgets, by its whole key. */
    String other(String key, List<String> arguments) {
        return texts.getText(key, arguments.toArray(new Serializable[0]));
    }

    Formats formats() {
        return new Formats(texts);
    }

    /** EUR 12,000. */
    String money(long minorUnits, Currency currency) {
        return currency.getCurrencyCode() + " " + amount(minorUnits, currency);
    }

    String amount(long minorUnits, Currency currency) {
        return new AmountWriter(formats().locale()).text(minorUnits, currency);
    }

    String tag(BudgetLine line) {
        return texts.getText("marketops.plan.tag." + (line.isReserve() ? "RESERVE" : line.tag().name()));
    }

    String kind(Enum<?> kind) {
        return texts.getText("marketops.plan.kind." + kind.name());
    }

    /** Jul 2026, of a key such as 202704. */
    String month(int key, FiscalCalendar calendar) {
        return DateTimeFormatter.ofPattern("MMM uuuu", formats().locale())
                .format(calendar.months(Cells.year(key)).get(Cells.month(key) - 1).first().plusDays(MIDDLE));
    }

    String time(Instant at, FiscalCalendar calendar) {
        return formats().dayAndTime(at.atZone(calendar.zone()));
    }

    String person(PersonKey person) {
        ApplicationUser user = users.getUserByKey(person.value());
        return user == null ? person.value() : user.getDisplayName();
    }

    /** Category and vendor, or what stands for them. */
    String name(BudgetLine line) {
        String name = line.category().isEmpty() ? texts.getText(line.isReserve() ? "marketops.plan.reserve" : "marketops.plan.unnamed")
                : line.category();
        return line.vendor().isEmpty() ? name : name + ", " + line.vendor();
    }

    /** With the issue first, for lists of lines of many issues. */
    String choice(BudgetLine line, Issue issue) {
        return issue.getKey() + " " + issue.getSummary() + ": " + name(line) + " (" + line.currency().getCurrencyCode() + ")";
    }
}

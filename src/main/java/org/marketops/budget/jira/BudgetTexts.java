package org.marketops.budget.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.marketops.budget.AmountText;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.CellProblem;
import org.marketops.budget.RowFlaw;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.PersonKey;

/** What budgets say to people. */
public final class BudgetTexts {

    private final I18nResolver texts;
    private final UserManager users;

    public BudgetTexts(I18nResolver texts, UserManager users) {
        this.texts = texts;
        this.users = users;
    }

    String text(String key, Serializable... arguments) {
        String name = "marketops.budget." + key;
        return arguments.length == 0 ? texts.getText(name) : texts.getText(name, arguments);
    }

    BadInput bad(String field, String key, Serializable... arguments) {
        return new BadInput(field, text("bad." + key, arguments));
    }

    /** Row, month and value first, then what the reason adds. */
    String problem(CellProblem problem) {
        List<Serializable> arguments = new ArrayList<>();
        arguments.add(Integer.toString(problem.row()));
        arguments.add(Integer.toString(problem.edit().monthKey()));
        arguments.add(problem.edit().typed());
        arguments.addAll(problem.arguments());
        return text("cell." + problem.reason(), arguments.toArray(new Serializable[0]));
    }

    /** Row, column and value first, then what the reason adds. */
    String flaw(RowFlaw flaw) {
        List<Serializable> arguments = new ArrayList<>();
        arguments.add(Long.toString(flaw.row()));
        arguments.add(flaw.column());
        arguments.add(flaw.value());
        arguments.addAll(flaw.arguments());
        return text("file." + flaw.reason(), arguments.toArray(new Serializable[0]));
    }

    /** Units with the decimals of the currency, without thousands marks: for programs. */
    static String amount(long minorUnits, BudgetLine line) {
        return AmountText.amount(minorUnits, line.currency()).toPlainString();
    }

    String name(PersonKey person) {
        ApplicationUser user = users.getUserByKey(person.value());
        return user == null ? person.value() : user.getDisplayName();
    }
}

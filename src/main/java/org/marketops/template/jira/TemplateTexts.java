package org.marketops.template.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Formats;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;
import org.marketops.money.Money;
import org.marketops.template.TemplateProblem;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says templates in words, days and amounts as the reader's language writes them. */
public final class TemplateTexts {

    private static final String TEXT = "marketops.template.";
    private static final Set<String> PLACES = Set.of("name", "description", "months", "plans", "plan", "summary", "brief", "channels", "audience",
            "policy", "campaigns", "region", "startDay", "days", "activities", "budget", "category", "percent", "amount", "currency", "firstMonth");

    private final I18nResolver texts;
    private final Formats formats;
    private final UserManager users;

    public TemplateTexts(I18nResolver texts, UserManager users) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.users = users;
    }

    String text(String key, Serializable... arguments) {
        return texts.getText(TEXT + key, arguments);
    }

    /** Texts of a page by their last word. */
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

    /** The field, what is wrong with it, and the way out. */
    String problem(TemplateProblem problem) {
        return text("problem", problem.field(), bare(problem));
    }

    /** The field of a problem in the words of the form, for example {@code Campaign 2, Runs for, days}. */
    String place(String field) {
        StringBuilder words = new StringBuilder();
        for (String part : field.split("\\.")) {
            String name = part.replaceAll("\\[[0-9]+\\]", "");
            String number = part.replaceAll("[^0-9]", "");
            words.append(words.length() == 0 ? "" : ", ").append(PLACES.contains(name) ? text("place." + name) : name).append(number.isEmpty() ? "" : "\u00a0" + number);
        }
        return words.toString();
    }

    /** Without the field. */
    String bare(TemplateProblem problem) {
        return text("problem." + problem.code(), problem.arguments().toArray(new Serializable[0]));
    }

    String all(List<TemplateProblem> problems) {
        StringBuilder all = new StringBuilder();
        problems.forEach(problem -> all.append(all.length() == 0 ? "" : " ").append(problem(problem)));
        return all.toString();
    }

    String name(PersonKey person) {
        if (StarterTemplates.SHIPPED.equals(person)) {
            return text("shipped");
        }
        ApplicationUser user = users.getUserByKey(person.value());
        return user == null ? person.value() : user.getDisplayName();
    }

    String day(LocalDate day) {
        return formats.day(day);
    }

    String month(LocalDate day) {
        return formats.month(YearMonth.from(day));
    }

    String days(LocalDate first, LocalDate last) {
        return text("days", day(first), day(last));
    }

    /** {@code EUR 15,978.28}: the code first, as many decimals as the currency has. */
    String money(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(formats.locale());
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return money.currency().getCurrencyCode() + "\u00a0" + format.format(money.amount());
    }

    String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(formats.locale());
        format.setMaximumFractionDigits(2);
        return format.format(percent) + "\u00a0%";
    }
}

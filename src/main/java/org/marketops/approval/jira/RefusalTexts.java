package org.marketops.approval.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.jira.Formats;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Says reasons and names people. */
public final class RefusalTexts {

    private final I18nResolver texts;
    private final UserManager users;
    private final Formats formats;

    public RefusalTexts(I18nResolver texts, UserManager users) {
        this.texts = texts;
        this.users = users;
        this.formats = new Formats(texts);
    }

    public String of(Refused refused) {
        return texts.getText(refused.textKey(), arguments(refused).toArray(new Serializable[0]));
    }

    /** Of delegations the first argument is a person, the second a day. */
    private List<String> arguments(Refused refused) {
        List<String> arguments = new ArrayList<>(refused.arguments());
        boolean named = refused.code().equals(Reason.DELEGATED.name()) || refused.code().equals(Reason.HOLDER_DECIDED.name());
        if (named) {
            arguments.set(0, name(PersonKey.of(arguments.get(0))));
        }
        if (named && arguments.size() > 1) {
            arguments.set(1, day(LocalDate.parse(arguments.get(1))));
        }
        return arguments;
    }

    String day(LocalDate day) {
        return formats.day(day);
    }

    String month(YearMonth month) {
        return formats.month(month);
    }

    /** With thousands. @throws NumberFormatException if the text is no number */
    String amount(String number) {
        return formats.number(new BigDecimal(number));
    }

    /** @param key without the prefix {@code marketops.approval.} */
    public String text(String key, Serializable... arguments) {
        return texts.getText("marketops.approval." + key, arguments);
    }

    /** The name to display; the key where the person is not known any more (A35). */
    public String name(PersonKey person) {
        ApplicationUser user = users.getUserByKey(person.value());
        return user == null ? person.value() : user.getDisplayName();
    }
}

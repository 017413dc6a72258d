package org.marketops.approval.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;

import java.io.Serializable;

/** Says reasons and names people. */
public final class RefusalTexts {

    private final I18nResolver texts;
    private final UserManager users;

    public RefusalTexts(I18nResolver texts, UserManager users) {
        this.texts = texts;
        this.users = users;
    }

    public String of(Refused refused) {
        return texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
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

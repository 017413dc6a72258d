package org.marketops.sandbox.directory;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;

import java.util.Locale;
import java.util.function.Function;

/** Who works on this thread. A fresh thread works for nobody. */
public final class SandboxAuthenticationContext implements JiraAuthenticationContext {

    private final ThreadLocal<ApplicationUser> user = new ThreadLocal<>();
    private final Function<Locale, I18nHelper> texts;

    public SandboxAuthenticationContext(Function<Locale, I18nHelper> texts) {
        this.texts = texts;
    }

    @Override
    public ApplicationUser getLoggedInUser() {
        return user.get();
    }

    @Override
    public void setLoggedInUser(ApplicationUser newUser) {
        if (newUser == null) {
            user.remove();
        } else {
            user.set(newUser);
        }
    }

    @Override
    public I18nHelper getI18nHelper() {
        return texts.apply(getLocale());
    }

    @Override
    public Locale getLocale() {
        return Locale.US;
    }
}

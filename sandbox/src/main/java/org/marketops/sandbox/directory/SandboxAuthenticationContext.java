package org.marketops.sandbox.directory;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Who works on this thread. A fresh thread works for nobody. */
public final class SandboxAuthenticationContext implements JiraAuthenticationContext {

    private final ThreadLocal<ApplicationUser> user = new ThreadLocal<>();
    /** Asked once for each person that the thread works for: pages ask for hundreds of texts. */
    private final ThreadLocal<Locale> locale = new ThreadLocal<>();
    private final Function<Locale, I18nHelper> texts;
    private final Function<ApplicationUser, Optional<Locale>> language;

    /** Everybody reads English. */
    public SandboxAuthenticationContext(Function<Locale, I18nHelper> texts) {
        this(texts, user -> Optional.empty());
    }

    /** @param language what the person chose in the profile */
    public SandboxAuthenticationContext(Function<Locale, I18nHelper> texts, Function<ApplicationUser, Optional<Locale>> language) {
        this.texts = texts;
        this.language = language;
    }

    @Override
    public ApplicationUser getLoggedInUser() {
        return user.get();
    }

    @Override
    public void setLoggedInUser(ApplicationUser newUser) {
        locale.remove();
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
        if (locale.get() == null) {
            locale.set(Optional.ofNullable(getLoggedInUser()).flatMap(language).orElse(Locale.US));
        }
        return locale.get();
    }
}

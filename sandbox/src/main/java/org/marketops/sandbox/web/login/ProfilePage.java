package org.marketops.sandbox.web.login;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.marketops.sandbox.directory.Users;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** {@code /secure/ViewProfile.jspa}: who is logged in, and the language in which that person reads apps. The host itself speaks English. */
public final class ProfilePage extends Page {

    private static final long serialVersionUID = 1L;
    private static final List<Locale> LANGUAGES = List.of(Locale.US, Locale.GERMANY);

    private final transient Users users;

    public ProfilePage(Frame frame, Users users) {
        super(frame);
        this.users = users;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        if (visit.user() == null) {
            visit.logIn();
            return;
        }
        Locale now = users.language(visit.user()).orElse(Locale.US);
        Model model = Model.of("languages", List.of(choice(LANGUAGES.get(0), now), choice(LANGUAGES.get(1), now)))
                .with("saved", visit.text("saved").isEmpty() ? null : Boolean.TRUE);
        visit.show(PageView.of("Profile", visit.template("web/login/profile.vm", model)));
    }

    @Override
    protected void act(Visit visit) throws IOException {
        if (visit.user() == null) {
            visit.logIn();
            return;
        }
        Locale chosen = Locale.forLanguageTag(visit.text("language"));
        if (LANGUAGES.contains(chosen)) {
            users.setLanguage(visit.user(), chosen);
        }
        visit.redirect("/secure/ViewProfile.jspa?saved=1");
    }

    private static Model choice(Locale language, Locale now) {
        return Model.of("tag", language.toLanguageTag()).with("name", language.getDisplayName(language))
                .with("selected", language.equals(now) ? Boolean.TRUE : null);
    }
}

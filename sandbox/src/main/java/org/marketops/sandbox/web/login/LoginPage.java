package org.marketops.sandbox.web.login;

import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.util.Optional;
import org.marketops.sandbox.web.Accounts;
import org.marketops.sandbox.web.LoginSession;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** {@code /login.jsp}. As in Jira, logging in needs no form token, and leads only to addresses of this site. */
public final class LoginPage extends Page {

    private static final long serialVersionUID = 1L;
    private static final String HOME = "/secure/Dashboard.jspa";

    private final transient Accounts accounts;
    private final transient LoginSession sessions;

    public LoginPage(Frame frame, Accounts accounts, LoginSession sessions) {
        super(frame);
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    protected boolean open() {
        return true;
    }

    @Override
    protected boolean needsToken() {
        return false;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        if (visit.user() != null && visit.text("permissionViolation").isEmpty()) {
            visit.redirect(destination(visit));
            return;
        }
        form(visit, false);
    }

    @Override
    protected void act(Visit visit) throws IOException {
        Optional<ApplicationUser> user = accounts.authenticate(visit.text("os_username"), visit.request().getParameter("os_password"));
        if (user.isEmpty()) {
            visit.response().setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
            form(visit, true);
            return;
        }
        sessions.start(visit.request(), user.get());
        visit.response().setHeader("X-Seraph-LoginReason", "OK");
        visit.response().setHeader("X-AUSERNAME", user.get().getName());
        visit.redirect(destination(visit));
    }

    private static void form(Visit visit, boolean failed) throws IOException {
        Model model = Model.of("destination", visit.text("os_destination"))
                .with("name", visit.text("os_username"))
                .with("failed", failed ? Boolean.TRUE : null)
                .with("loggedIn", visit.user() == null ? null : visit.user().getDisplayName())
                .with("violation", visit.text("permissionViolation").isEmpty() ? null : Boolean.TRUE);
        visit.show(PageView.of("Log in", visit.template("web/login/login.vm", model)));
    }

    private static String destination(Visit visit) {
        String wanted = visit.text("os_destination");
        return wanted.matches("/[^/\\\\][^\\\\\\r\\n]*") ? wanted : HOME;
    }
}

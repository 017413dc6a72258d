package org.marketops.sandbox.web.login;

import java.io.IOException;
import org.marketops.sandbox.web.LoginSession;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** {@code /secure/Logout!default.jspa} with the form token logs out; {@code /logoutconfirm.jsp} asks first. */
public final class LogoutPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient LoginSession sessions;

    public LogoutPage(Frame frame, LoginSession sessions) {
        super(frame);
        this.sessions = sessions;
    }

    @Override
    protected boolean open() {
        return true;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        if (visit.user() == null) {
            visit.redirect("/login.jsp");
        } else if (visit.path().equals("/logoutconfirm.jsp")) {
            visit.show(PageView.of("Log out", visit.template("web/login/logout.vm", new Model())));
        } else if (tokenIsValid(visit)) {
            act(visit);
        }
    }

    @Override
    protected void act(Visit visit) throws IOException {
        sessions.end(visit.request());
        visit.redirect("/login.jsp?logout=true");
    }
}

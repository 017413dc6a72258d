package org.marketops.sandbox.web.login;

import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import org.marketops.sandbox.web.Accounts;
import org.marketops.sandbox.web.WebSudo;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** Asks an administrator for the password once more before the administration opens. */
public final class WebSudoPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient WebSudo webSudo;

    public WebSudoPage(Frame frame, Accounts accounts, WebSudo webSudo) {
        super(frame);
        this.accounts = accounts;
        this.webSudo = webSudo;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        form(visit, false);
    }

    @Override
    protected void act(Visit visit) throws IOException {
        if (visit.path().endsWith("/WebSudoDrop.jspa")) {
            webSudo.end(visit.request());
            visit.redirect("/secure/Dashboard.jspa");
            return;
        }
        boolean right = accounts.authenticate(visit.user().getName(), visit.request().getParameter("webSudoPassword"))
                .map(ApplicationUser::getKey).filter(visit.user().getKey()::equals).isPresent();
        if (!right) {
            form(visit, true);
            return;
        }
        webSudo.start(visit.request());
        String destination = visit.text("webSudoDestination");
        visit.redirect(destination.matches("/[^/\\\\][^\\\\\\r\\n]*") ? destination : "/secure/admin/ViewAdministration.jspa");
    }

    private static void form(Visit visit, boolean failed) throws IOException {
        Model model = Model.of("destination", visit.text("webSudoDestination")).with("failed", failed ? Boolean.TRUE : null);
        visit.show(PageView.of("Administrator access", visit.template("web/login/websudo.vm", model)));
    }
}

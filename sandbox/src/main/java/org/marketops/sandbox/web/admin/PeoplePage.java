package org.marketops.sandbox.web.admin;

import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** Users and groups: a list, and a form for a new user. */
final class PeoplePage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;

    PeoplePage(Frame frame, Directory directory) {
        super(frame);
        this.directory = directory;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        show(visit, null);
    }

    @Override
    protected void act(Visit visit) throws IOException {
        String password = visit.request().getParameter("password");
        if (visit.text("username").isEmpty() || visit.text("fullname").isEmpty() || password == null || password.isEmpty()) {
            show(visit, "Nobody was added. User name, full name and password are all needed.");
            return;
        }
        try {
            ApplicationUser user = directory.users().create(visit.text("username"), visit.text("fullname"), visit.text("email"), password);
            for (String group : visit.texts("group")) {
                directory.groups().find(group).ifPresent(found -> directory.groups().add(user, found));
            }
            visit.redirect("/secure/admin/user/UserBrowser.jspa");
        } catch (IllegalArgumentException e) {
            show(visit, "Nobody was added. " + e.getMessage());
        }
    }

    private void show(Visit visit, String error) throws IOException {
        List<Model> users = new ArrayList<>();
        for (ApplicationUser user : directory.users().all()) {
            users.add(Model.of("user", user).with("active", user.isActive() ? "Active" : "Inactive")
                    .with("groups", String.join(", ", directory.groups().of(user))));
        }
        List<Model> groups = new ArrayList<>();
        for (String group : directory.groups().all()) {
            groups.add(Model.of("name", group).with("count", directory.groups().members(group).size()));
        }
        Model model = Model.of("users", users).with("groups", groups).with("error", error)
                .with("username", visit.text("username")).with("fullname", visit.text("fullname")).with("email", visit.text("email"));
        visit.show(PageView.of("Users and groups", visit.template("web/admin/people.vm", model))
                .section(PageView.Section.ADMIN).active("user_browser"));
    }
}

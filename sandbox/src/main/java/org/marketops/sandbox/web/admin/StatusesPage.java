package org.marketops.sandbox.web.admin;

import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** Statuses with their categories; one can be added. */
final class StatusesPage extends Page {

    private static final long serialVersionUID = 1L;
    private static final List<String> CATEGORIES = List.of("new", "indeterminate", "done");

    private final transient StatusManager statuses;
    private final transient StatusCategoryManager categories;

    StatusesPage(Frame frame, StatusManager statuses, StatusCategoryManager categories) {
        super(frame);
        this.statuses = statuses;
        this.categories = categories;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        show(visit, null);
    }

    @Override
    protected void act(Visit visit) throws IOException {
        StatusCategory category = categories.getStatusCategoryByKey(visit.text("statusCategory"));
        String name = visit.text("name");
        if (name.isEmpty() || category == null) {
            show(visit, name.isEmpty() ? "You must specify a name." : "Choose a category.");
        } else if (statuses.getStatuses().stream().anyMatch(status -> status.getName().equalsIgnoreCase(name))) {
            show(visit, "A status with that name already exists, please enter a different name.");
        } else {
            statuses.createStatus(name, visit.text("description"), "/images/icons/statuses/generic.png", category);
            visit.redirect("/secure/admin/ViewStatuses.jspa");
        }
    }

    private void show(Visit visit, String error) throws IOException {
        List<Model> rows = new ArrayList<>();
        for (Status status : statuses.getStatuses()) {
            rows.add(Model.of("id", status.getId()).with("name", status.getName()).with("description", status.getDescription())
                    .with("category", status.getStatusCategory().getName()));
        }
        List<Model> choices = new ArrayList<>();
        for (String key : CATEGORIES) {
            choices.add(Model.of("key", key).with("name", categories.getStatusCategoryByKey(key).getName())
                    .with("selected", key.equals(visit.text("statusCategory")) ? Boolean.TRUE : null));
        }
        Model model = Model.of("rows", rows).with("categories", choices).with("error", error).with("name", visit.text("name"))
                .with("description", visit.text("description"));
        visit.show(PageView.of("Statuses", visit.template("web/admin/statuses.vm", model)).section(PageView.Section.ADMIN).active("statuses"));
    }
}

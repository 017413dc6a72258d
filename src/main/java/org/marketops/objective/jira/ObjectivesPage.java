package org.marketops.objective.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;

/** Prepares the page of all objectives: the tree with its figures, and what traces to none of them. */
public final class ObjectivesPage {

    private final AoObjectives objectives;
    private final LinkedIssues linked;
    private final ObjectiveOptions options;
    private final JiraObjectiveRights rights;
    private final ObjectiveLines lines;
    private final MarketingFields fields;
    private final ObjectiveTexts texts;

    public ObjectivesPage(AoObjectives objectives, LinkedIssues linked, ObjectiveOptions options, JiraObjectiveRights rights,
                          ObjectiveLines lines, MarketingFields fields, ObjectiveTexts texts) {
        this.objectives = objectives;
        this.linked = linked;
        this.options = options;
        this.rights = rights;
        this.lines = lines;
        this.fields = fields;
        this.texts = texts;
    }

    ObjectivesView of(ApplicationUser reader, boolean withArchived, String contextPath) {
        PersonKey me = PersonKey.of(reader.getKey());
        ObjectivesView view = new ObjectivesView();
        ObjectiveTree tree = objectives.tree();
        view.editor = rights.mayEdit(me);
        view.editors = view.editor ? "" : rights.editors().map(group -> texts.text("page.editors.group", group))
                .orElseGet(() -> texts.text("page.editors.admins"));
        boolean money = rights.maySeeMoney(me);
        rows(view, tree, reader, withArchived, money, contextPath);
        boolean anyMoney = tree.inOrder().stream().anyMatch(objective -> objective.yardstick().unit().isMoney());
        view.moneyNote = money || !anyMoney ? "" : texts.text("page.noMoney");
        field(view);
        orphans(view, reader, tree, contextPath);
        return view;
    }

    private void rows(ObjectivesView view, ObjectiveTree tree, ApplicationUser reader, boolean withArchived, boolean money, String contextPath) {
        Map<Integer, Integer> counts = linked.counts(reader, tree);
        int archived = 0;
        for (Objective objective : tree.inOrder()) {
            archived += objective.isArchived() ? 1 : 0;
            if (withArchived || !objective.isArchived()) {
                view.rows.add(lines.of(tree, objective, counts.get(objective.id()), money, contextPath));
            }
        }
        view.caption = texts.text("page.caption", view.rows.size());
        if (archived > 0) {
            view.archivedText = texts.text(withArchived ? "page.archived.hide" : "page.archived.show", archived);
            view.archivedUrl = contextPath + ObjectivesServlet.PATH + (withArchived ? "" : "?archived=yes");
        }
    }

    private void field(ObjectivesView view) {
        ObjectiveOptions.Standing standing = options.standing();
        if (view.editor && standing != ObjectiveOptions.Standing.IN_STEP) {
            view.fieldNote = texts.text("page.field." + standing.name());
            view.fieldBehind = standing == ObjectiveOptions.Standing.BEHIND;
        }
    }

    private void orphans(ObjectivesView view, ApplicationUser reader, ObjectiveTree tree, String contextPath) {
        LinkedIssues.Orphans orphans = linked.orphans(reader, tree);
        for (Issue issue : orphans.issues) {
            view.orphans.add(new ObjectivesView.OrphanLine(issue.getKey(), contextPath + "/browse/" + issue.getKey(), issue.getSummary(),
                    texts.text(fields.isPlan(issue) ? "page.plan" : "page.campaign"), issue.getStatus().getName()));
        }
        view.orphansCaption = texts.text("page.orphans.caption", orphans.issues.size());
        view.orphansHidden = orphans.notVisible < 0 ? texts.text("page.orphans.notCounted")
                : orphans.notVisible == 0 ? "" : texts.text("page.orphans.hidden", orphans.notVisible);
    }
}

package org.marketops.budget.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.budget.Act;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.LineWords;
import org.marketops.jira.AppRight;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.JsonNode;
import org.marketops.jira.RightGate;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** Who stands before the REST resources, and what they ask for. What is not theirs does not exist. */
public final class BudgetDesk {

    private final RightGate gate;
    private final CurrentUser currentUser;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final LinePlaces places;
    private final BudgetInput input;
    private final BudgetTexts texts;

    public BudgetDesk(RightGate gate, CurrentUser currentUser, ProjectManager projects, PermissionManager permissions,
                      LinePlaces places, BudgetInput input, BudgetTexts texts) {
        this.gate = gate;
        this.currentUser = currentUser;
        this.projects = projects;
        this.permissions = permissions;
        this.places = places;
        this.input = input;
        this.texts = texts;
    }

    BudgetInput input() {
        return input;
    }

    /** @throws NotFound for who may not see money */
    PersonKey reader() {
        return PersonKey.of(gate.required(AppRight.VIEW_MONEY).getKey());
    }

    /** @throws NotFound for who may not see money or not edit budgets */
    PersonKey writer() {
        gate.required(AppRight.EDIT_PLAN);
        return reader();
    }

    /** @throws NotFound for who may not see money or not lock budgets */
    PersonKey locker() {
        gate.required(AppRight.LOCK_PLAN);
        return reader();
    }

    /** @throws BadInput if there is none */
    String neededReason(JsonNode json) {
        String reason = reason(json.path("reason").asText(""));
        if (reason.isEmpty()) {
            throw texts.bad("reason", "reason");
        }
        return reason;
    }

    /** @throws NotFound if there is none, or the person may not browse it */
    Project project(String key) {
        Project project = key == null ? null : projects.getProjectByCurrentKey(key);
        ApplicationUser user = currentUser.user().orElseThrow(() -> new NotFound("project"));
        if (project == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    Issue visibleIssue(String key) {
        return currentUser.visibleIssue(key);
    }

    BudgetLine draft(Issue issue, JsonNode json) {
        int year = input.year(json.path("year").asText());
        return BudgetLine.draft(places.of(issue, year), input.words(json), input.currency(json.path("currency").asText()),
                json.path("reserve").asBoolean());
    }

    /** What is not sent stays. */
    LineWords words(BudgetLine line, JsonNode json) {
        LineWords sent = input.words(json);
        return new LineWords(json.has("category") ? sent.category() : line.category(), json.has("vendor") ? sent.vendor() : line.vendor(),
                json.has("note") ? sent.note() : line.note(), json.has("tag") ? sent.tag() : line.tag());
    }

    String reason(String sent) {
        String reason = sent == null ? "" : sent.trim();
        if (reason.length() > Act.LONGEST_REASON) {
            throw texts.bad("reason", "tooLong", "reason", Act.LONGEST_REASON);
        }
        return reason;
    }
}

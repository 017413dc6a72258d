package org.marketops.sandbox.rest;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** {@code issue/createmeta/…}: which types a project has, and which fields each asks for. */
final class CreateMeta {

    private static final int PAGE = 50;

    private final Projects projects;
    private final Constants constants;
    private final ScreenJson screens;

    CreateMeta(Projects projects, Constants constants, ScreenJson screens) {
        this.projects = projects;
        this.constants = constants;
        this.screens = screens;
    }

    void addTo(Routes routes) {
        routes.get("issue/createmeta/{project}/issuetypes", this::types);
        routes.get("issue/createmeta/{project}/issuetypes/{type}", this::fields);
    }

    private Answer types(Call call) {
        call.loggedIn();
        Project project = projects.visible(call.path("project"), call.user());
        return page(call, project.getIssueTypes().stream().map(constants::issueType).collect(Collectors.toList()));
    }

    private Answer fields(Call call) {
        call.loggedIn();
        Project project = projects.visible(call.path("project"), call.user());
        IssueType type = project.getIssueTypes().stream().filter(one -> one.getId().equals(call.path("type"))).findFirst()
                .orElseThrow(() -> Refusal.because(404, "The project has no issue type with id '" + call.path("type") + "'."));
        return page(call, screens.ofCreate(project, type));
    }

    private static Answer page(Call call, List<JsonNode> all) {
        int start = call.number("startAt", 0);
        int max = call.number("maxResults", PAGE);
        ObjectNode page = Json.object().put("maxResults", max).put("startAt", start).put("total", all.size())
                .put("isLast", start + max >= all.size());
        page.set("values", Json.array(all.stream().skip(start).limit(max).collect(Collectors.toList()), (JsonNode one) -> one));
        return Answer.ok(page);
    }
}

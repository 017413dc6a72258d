package org.marketops.rulebook.jira;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people type in the form, and what a policy keeps instead: names that can change against keys and ids that do not. */
public final class DraftNames {

    private final ProjectManager projects;
    private final UserManager users;
    private final IssueTypeManager types;

    public DraftNames(ProjectManager projects, UserManager users, IssueTypeManager types) {
        this.projects = projects;
        this.users = users;
        this.types = types;
    }

    /** Puts ids and keys where names were typed. A name that nobody has stays, to be refused by name. */
    void settle(Draft draft) {
        JsonNode given = draft.at("scope.projects");
        for (int i = 0; i < given.size(); i++) {
            Project project = given.get(i).isTextual() ? projects.getProjectByCurrentKey(given.get(i).asText().toUpperCase(Locale.ROOT)) : null;
            if (project != null) {
                ((ArrayNode) given).set(i, Json.value(project.getId()));
            }
        }
        for (JsonNode stage : draft.at("stages")) {
            for (JsonNode step : stage.path("steps")) {
                step.path("seats").forEach(this::settle);
                step.path("timing").path("escalate").path("seats").forEach(this::settle);
            }
        }
    }

    private void settle(JsonNode seat) {
        String name = seat.path("name").asText();
        boolean person = "user".equals(seat.path("source").asText()) && !name.isEmpty() && users.getUserByKey(name) == null;
        ApplicationUser user = person ? users.getUserByName(name) : null;
        if (user != null) {
            ((ObjectNode) seat).put("name", user.getKey());
        }
    }

    /** What stands in the field of a seat. */
    String shown(String source, String name) {
        ApplicationUser user = "user".equals(source) && !name.isEmpty() ? users.getUserByKey(name) : null;
        return user == null ? name : user.getName();
    }

    String projectKeys(JsonNode ids) {
        List<String> keys = new ArrayList<>();
        for (JsonNode id : ids) {
            Project project = id.isIntegralNumber() ? projects.getProjectObj(id.asLong()) : null;
            keys.add(project == null ? id.asText() : project.getKey());
        }
        return String.join(", ", keys);
    }

    /** By id. */
    Map<String, String> issueTypes() {
        Map<String, String> names = new LinkedHashMap<>();
        types.getIssueTypes().forEach(type -> names.put(type.getId(), type.getName()));
        return names;
    }
}

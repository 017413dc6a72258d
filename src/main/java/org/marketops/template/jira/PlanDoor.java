package org.marketops.template.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.stream.Collectors;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.template.PlanHost;
import org.marketops.template.TemplateVersion;
import org.marketops.template.Templates;

/** The project that a page or a call names, as far as the current user may make plans in it, and the templates to choose from. */
public final class PlanDoor {

    private final ProjectManager projects;
    private final CurrentUser current;
    private final PlanHost host;
    private final Templates templates;

    public PlanDoor(ProjectManager projects, CurrentUser current, PlanHost host, Templates templates) {
        this.projects = projects;
        this.current = current;
        this.host = host;
        this.templates = templates;
    }

    /** @throws NotFound if there is none, or the person may make no plans in it */
    Project project(String key) {
        Project project = projects.getProjectByCurrentKey(key);
        if (project == null || !host.mayMakePlans(me(), project.getId())) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    PersonKey me() {
        return current.person().orElseThrow(() -> new NotFound("plans"));
    }

    ApplicationUser user() {
        return current.user().orElseThrow(() -> new NotFound("plans"));
    }

    /** Those that are not retired, newest versions. */
    List<TemplateVersion> choices() {
        return templates.latest().stream().filter(version -> !version.isRetired()).collect(Collectors.toList());
    }

    /** @throws NotFound if there is none, or it is retired */
    TemplateVersion choice(String key) {
        return choices().stream().filter(version -> version.template().key().equals(key)).findFirst()
                .orElseThrow(() -> new NotFound("template " + key));
    }

    /** @throws NotFound if there is no such version */
    TemplateVersion version(String key, int number) {
        return templates.version(key, number).orElseThrow(() -> new NotFound("template " + key + " " + number));
    }
}

package org.marketops.setup.jira;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Remembered;
import org.marketops.setup.StepFailed;
import org.marketops.setup.Thing;

/** The marketing project, with Jira's default permission scheme. A project of another name under the key is never touched. */
final class ProjectProvisioning implements Provisioning {

    private static final ProjectTypeKey BUSINESS = new ProjectTypeKey("business");

    private final ProjectManager projects;
    private final ProjectService service;
    private final UserManager users;
    private final JiraAuthenticationContext authentication;
    private final Remembered remembered;
    private final Texts texts;

    ProjectProvisioning(ProjectManager projects, ProjectService service, UserManager users,
            JiraAuthenticationContext authentication, Remembered remembered, Texts texts) {
        this.projects = projects;
        this.service = service;
        this.users = users;
        this.authentication = authentication;
        this.remembered = remembered;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PROJECT);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        Project project = projects.getProjectByCurrentKey(choices.projectKey());
        if (project == null) {
            return Optional.empty();
        }
        String id = project.getId().toString();
        boolean ours = remembered.find(thing.kind(), thing.key()).filter(id::equals).isPresent();
        if (!ours && !project.getName().equals(choices.projectName())) {
            throw texts.failed(thing, "projecttaken", choices.projectKey(), project.getName());
        }
        return Optional.of(id);
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        ProjectCreationData data = new ProjectCreationData.Builder()
                .withName(choices.projectName())
                .withKey(choices.projectKey())
                .withDescription(texts.get("description.project"))
                .withLead(users.getUserByName(choices.lead()))
                .withType(BUSINESS)
                .build();
        ProjectService.CreateProjectValidationResult valid = service.validateCreateProject(authentication.getLoggedInUser(), data);
        if (!valid.isValid()) {
            throw new StepFailed(texts.get("failed.refused", thing.name(), messages(valid.getErrorCollection())), texts.byHand(thing));
        }
        return service.createProject(valid).getId().toString();
    }

    private static String messages(ErrorCollection errors) {
        List<String> all = new ArrayList<>(errors.getErrorMessages());
        all.addAll(errors.getErrors().values());
        return String.join(" ", all);
    }
}

package com.atlassian.jira.bc.project;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

/** Signature of the host type; members as far as they are called. */
public interface ProjectService {
    CreateProjectValidationResult validateCreateProject(ApplicationUser user, ProjectCreationData data);

    Project createProject(CreateProjectValidationResult result);

    class CreateProjectValidationResult extends ServiceResultImpl {
        private final ProjectCreationData data;

        public CreateProjectValidationResult(ErrorCollection errors, ProjectCreationData data) {
            super(errors);
            this.data = data;
        }

        public ProjectCreationData data() {
            return data;
        }
    }
}

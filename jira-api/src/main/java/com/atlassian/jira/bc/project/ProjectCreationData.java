package com.atlassian.jira.bc.project;

import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;

/** Signature of the host type; members as far as they are called. */
public class ProjectCreationData {
    private final Builder values;

    private ProjectCreationData(Builder values) {
        this.values = values;
    }

    public String getName() {
        return values.name;
    }

    public String getKey() {
        return values.key;
    }

    public String getDescription() {
        return values.description;
    }

    public ApplicationUser getLead() {
        return values.lead;
    }

    public static class Builder {
        private String name;
        private String key;
        private String description;
        private ApplicationUser lead;

        public Builder() {
        }

        public Builder withName(String newName) {
            this.name = newName;
            return this;
        }

        public Builder withKey(String newKey) {
            this.key = newKey;
            return this;
        }

        public Builder withDescription(String newDescription) {
            this.description = newDescription;
            return this;
        }

        public Builder withLead(ApplicationUser newLead) {
            this.lead = newLead;
            return this;
        }

        public Builder withType(ProjectTypeKey type) {
            return this;
        }

        public ProjectCreationData build() {
            return new ProjectCreationData(this);
        }
    }
}

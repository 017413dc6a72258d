package com.atlassian.jira.workflow;

/** Signature of the host type; members as far as they are called. */
public class TransitionOptions {
    private final Builder values;

    private TransitionOptions(Builder values) {
        this.values = values;
    }

    public static TransitionOptions defaults() {
        return new Builder().build();
    }

    public boolean skipConditions() {
        return values.conditions;
    }

    public boolean skipPermissions() {
        return values.permissions;
    }

    public boolean skipValidators() {
        return values.validators;
    }

    public static class Builder {
        private boolean conditions;
        private boolean permissions;
        private boolean validators;

        public Builder() {
        }

        public Builder skipConditions() {
            this.conditions = true;
            return this;
        }

        public Builder skipPermissions() {
            this.permissions = true;
            return this;
        }

        public Builder skipValidators() {
            this.validators = true;
            return this;
        }

        public TransitionOptions build() {
            return new TransitionOptions(this);
        }
    }
}

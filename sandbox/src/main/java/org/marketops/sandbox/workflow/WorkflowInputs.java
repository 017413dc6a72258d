package org.marketops.sandbox.workflow;

import com.atlassian.jira.workflow.TransitionOptions;
import java.util.Map;

/** Names of what the host hands to conditions, validators and functions, besides what the engine adds itself. */
public final class WorkflowInputs {

    public static final String ISSUE = "issue";
    public static final String ORIGINAL_ISSUE = "originalissueobject";
    public static final String COMMENT = "comment";
    public static final String COMMENT_LEVEL = "commentLevel";
    public static final String USER_KEY = "userKey";
    /** The {@link TransitionWork} that Jira's own functions act through. */
    static final String WORK = "org.marketops.sandbox.work";
    static final String SKIP_CONDITIONS = "jira.skip.conditions";
    static final String SKIP_PERMISSIONS = "jira.skip.permissions";
    static final String SKIP_VALIDATORS = "jira.skip.validators";

    private WorkflowInputs() {
    }

    static void put(TransitionOptions options, Map<String, Object> inputs) {
        inputs.put(SKIP_CONDITIONS, options.skipConditions());
        inputs.put(SKIP_PERMISSIONS, options.skipPermissions());
        inputs.put(SKIP_VALIDATORS, options.skipValidators());
    }

    static boolean skips(Map<?, ?> inputs, String option) {
        return Boolean.TRUE.equals(inputs.get(option));
    }
}

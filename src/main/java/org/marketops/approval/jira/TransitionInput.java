package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.workflow.WorkflowContext;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import org.marketops.kernel.PersonKey;

import java.util.Map;
import java.util.Optional;

/** Reads the map that Jira hands to conditions, validators and functions. */
final class TransitionInput {

    private final Map<?, ?> transientVars;

    TransitionInput(Map<?, ?> transientVars) {
        this.transientVars = transientVars;
    }

    Issue issue() {
        return (Issue) transientVars.get("issue");
    }

    /** The workflow that the engine runs. */
    WorkflowDescriptor workflow() {
        return (WorkflowDescriptor) transientVars.get("descriptor");
    }

    /** The transition under way. */
    int action() {
        return (Integer) transientVars.get("actionId");
    }

    /** Empty when nobody is logged in. */
    Optional<PersonKey> caller() {
        Object context = transientVars.get("context");
        String key = context == null ? null : ((WorkflowContext) context).getCaller();
        return Optional.ofNullable(key).filter(text -> !text.isEmpty()).map(PersonKey::of);
    }

    /** What was typed into the comment box; empty if nothing. */
    String comment() {
        Object comment = transientVars.get("comment");
        return comment == null ? "" : comment.toString().trim();
    }

    static String argument(Map<?, ?> args, String name, String otherwise) {
        Object value = args.get(name);
        return value == null || value.toString().trim().isEmpty() ? otherwise : value.toString().trim();
    }
}

package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.util.ErrorCollection;
import org.marketops.sandbox.NotInSandbox;

import java.util.List;
import java.util.Map;

/** Form parameters to field values, with Jira's messages; used by create, edit and transition alike. */
public final class FieldInput {

    /**
     * Parses and checks the given fields only.
     *
     * @param issue the issue that is edited, or a new one with project and issue type
     * @return field id to value ({@code null} clears) for what was given; what failed is in {@code errors} by field id
     */
    public Map<String, Object> read(List<ScreenField> fields, IssueInputParameters input, Issue issue, ErrorCollection errors) {
        throw new NotInSandbox("FieldInput.read");
    }

    /** Sets what {@link #read} returned on the object; stores nothing. */
    public void apply(Map<String, Object> values, SandboxIssue issue) {
        throw new NotInSandbox("FieldInput.apply");
    }
}

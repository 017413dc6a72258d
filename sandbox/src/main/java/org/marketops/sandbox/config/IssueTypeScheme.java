package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import org.marketops.sandbox.NotInSandbox;

import java.util.Collection;
import java.util.List;

/** An issue type scheme: which issue types its projects have, in order. */
final class IssueTypeScheme implements FieldConfigScheme {

    private final Long id;
    private final String name;
    private final List<String> issueTypeIds;
    private final List<Long> projectIds;

    IssueTypeScheme(Long id, String name, List<String> issueTypeIds, List<Long> projectIds) {
        this.id = id;
        this.name = name;
        this.issueTypeIds = issueTypeIds;
        this.projectIds = projectIds;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public FieldConfig getOneAndOnlyConfig() {
        throw new NotInSandbox("FieldConfigScheme.getOneAndOnlyConfig of an issue type scheme");
    }

    @Override
    public List<Long> getAssociatedProjectIds() {
        return projectIds;
    }

    @Override
    public Collection<String> getAssociatedIssueTypeIds() {
        return issueTypeIds;
    }
}

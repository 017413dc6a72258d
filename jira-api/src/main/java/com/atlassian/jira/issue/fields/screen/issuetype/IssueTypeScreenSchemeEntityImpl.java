package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;

/** Of jira-core. An issue type of null is the default of the scheme. */
public class IssueTypeScreenSchemeEntityImpl implements IssueTypeScreenSchemeEntity {
    private String issueTypeId;
    private FieldScreenScheme scheme;

    public IssueTypeScreenSchemeEntityImpl(IssueTypeScreenSchemeManager schemes, FieldScreenSchemeManager screenSchemes, ConstantsManager constants) {
    }

    @Override
    public String getIssueTypeId() {
        return issueTypeId;
    }

    @Override
    public void setIssueTypeId(String issueTypeId) {
        this.issueTypeId = issueTypeId;
    }

    @Override
    public FieldScreenScheme getFieldScreenScheme() {
        return scheme;
    }

    @Override
    public void setFieldScreenScheme(FieldScreenScheme scheme) {
        this.scheme = scheme;
    }
}

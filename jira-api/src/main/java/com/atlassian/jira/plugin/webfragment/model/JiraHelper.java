package com.atlassian.jira.plugin.webfragment.model;

import com.atlassian.jira.project.Project;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/** What a web fragment is rendered for. */
public class JiraHelper {
    private final HttpServletRequest request;
    private final Project project;
    private final Map<String, Object> params;

    public JiraHelper(HttpServletRequest request, Project project, Map<String, Object> params) {
        this.request = request;
        this.project = project;
        this.params = params;
    }

    public HttpServletRequest getRequest() {
        return request;
    }

    public Project getProject() {
        return project;
    }

    public Map<String, Object> getContextParams() {
        return params;
    }
}

package org.marketops.sandbox.web;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.marketops.sandbox.config.Defaults;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.SandboxConfig;
import org.marketops.sandbox.platform.HostComponents;

/** A sandbox with the project WEB, whose workflow has transition 11 with a screen and 21 without; both are always refused. */
final class WebWorld implements AutoCloseable {

    private static final String RESULT = "<results><unconditional-result old-status=\"null\" status=\"null\" step=\"1\">%s"
            + "</unconditional-result></results>";
    private static final String CREATE = "<post-functions><function type=\"class\"><arg name=\"class.name\">"
            + "com.atlassian.jira.workflow.function.issue.IssueCreateFunction</arg></function></post-functions>";

    private final HostInProcess host;

    private WebWorld(HostInProcess host) {
        this.host = host;
    }

    static WebWorld in(Path home) throws FactoryException {
        WebWorld world = new WebWorld(HostInProcess.start(SandboxConfig.at(home).demo(true)));
        HostComponents jira = world.jira();
        ApplicationUser admin = jira.get(UserManager.class).getUserByName("admin");
        ProjectService projects = jira.get(ProjectService.class);
        Project project = projects.createProject(projects.validateCreateProject(admin, new ProjectCreationData.Builder()
                .withName("Web").withKey("WEB").withLead(admin).withDescription("").build()));
        WorkflowManager workflows = jira.get(WorkflowManager.class);
        workflows.createWorkflow(admin, new ConfigurableJiraWorkflow("web", WorkflowUtil.convertXMLtoWorkflowDescriptor(workflow()), workflows));
        WorkflowSchemeManager schemes = jira.get(WorkflowSchemeManager.class);
        AssignableWorkflowScheme scheme = schemes.createScheme(schemes.assignableBuilder().setName("web").setDefaultWorkflow("web").build());
        schemes.addSchemeToProject(project, schemes.getSchemeObject(scheme.getId()));
        return world;
    }

    private static String workflow() {
        return "<workflow><initial-actions><action id=\"1\" name=\"Create\">" + String.format(RESULT, CREATE) + "</action></initial-actions>"
                + "<steps><step id=\"1\" name=\"To Do\"><meta name=\"jira.status.id\">" + Defaults.STATUS_TO_DO + "</meta><actions>"
                + action(11, "Rename", " view=\"fieldscreen\"", "<meta name=\"jira.fieldscreen.id\">" + Defaults.SCREEN + "</meta>",
                        "<arg name=\"field\">summary</arg>")
                + action(21, "Finish", "", "", "")
                + "</actions></step></steps></workflow>";
    }

    private static String action(int id, String name, String view, String meta, String args) {
        return "<action id=\"" + id + "\" name=\"" + name + "\"" + view + ">" + meta + "<validators><validator type=\"class\">"
                + "<arg name=\"class.name\">" + RefusesWord.class.getName() + "</arg>" + args + "</validator></validators>"
                + String.format(RESULT, "") + "</action>";
    }

    HostComponents jira() {
        return host.sandbox().components();
    }

    Issue newIssue(String summary) {
        ApplicationUser admin = jira().get(UserManager.class).getUserByName("admin");
        IssueService issues = jira().get(IssueService.class);
        Project project = jira().get(ProjectManager.class).getProjectByCurrentKey("WEB");
        IssueService.CreateValidationResult valid = issues.validateCreate(admin, issues.newIssueInputParameters()
                .setProjectId(project.getId()).setIssueTypeId("10002").setSummary(summary).setReporterId("admin"));
        if (!valid.isValid()) {
            throw new AssertionError(valid.getErrorCollection().getErrors() + " " + valid.getErrorCollection().getErrorMessages());
        }
        return issues.create(admin, valid).getIssue();
    }

    Http anonymous() {
        return host.anonymous();
    }

    Http basic(String name, String password) {
        return Http.basic(host.baseUrl(), name, password);
    }

    Http loggedIn(String name) {
        Http http = host.loggedIn(name);
        // The first page brings the token of the logged-in session.
        http.get("/secure/Dashboard.jspa").expect(200);
        return http;
    }

    /** Name and value in turn, with the token of the session. */
    static Map<String, String> form(Http http, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("atl_token", http.cookie("atlassian.xsrf.token"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    static Document page(Reply reply) {
        return Jsoup.parse(reply.body(), reply.uri().toString());
    }

    @Override
    public void close() {
        host.close();
    }
}

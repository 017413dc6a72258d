package org.marketops.sandbox.launch;

import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.config.SubTaskManager;
import com.atlassian.jira.config.util.JiraHome;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.FieldManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.marketops.sandbox.config.Configuration;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.directory.SandboxAuthenticationContext;
import org.marketops.sandbox.directory.SandboxGlobalPermissionManager;
import org.marketops.sandbox.directory.SandboxGroupManager;
import org.marketops.sandbox.directory.SandboxPermissionManager;
import org.marketops.sandbox.directory.SandboxProjectRoleManager;
import org.marketops.sandbox.directory.SandboxUserManager;
import org.marketops.sandbox.issue.IssueRoom;
import org.marketops.sandbox.issue.Screens;
import org.marketops.sandbox.jql.Jql;
import org.marketops.sandbox.jql.PluginFunctions;
import org.marketops.sandbox.jql.SearchHost;
import org.marketops.sandbox.mail.MailRoom;
import org.marketops.sandbox.mail.MailsServlet;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.Platform;
import org.marketops.sandbox.platform.PlatformSettings;
import org.marketops.sandbox.platform.StatementFilter;
import org.marketops.sandbox.platform.Velocity;
import org.marketops.sandbox.plugin.ModuleRegistry;
import org.marketops.sandbox.plugin.PluginRest;
import org.marketops.sandbox.plugin.PluginServlets;
import org.marketops.sandbox.plugin.PluginSystem;
import org.marketops.sandbox.plugin.WebFragments;
import org.marketops.sandbox.plugin.WebResources;
import org.marketops.sandbox.rest.Logins;
import org.marketops.sandbox.rest.RestApi;
import org.marketops.sandbox.rest.upm.UpmServlet;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;
import org.marketops.sandbox.web.Site;
import org.marketops.sandbox.web.WebSecurity;
import org.marketops.sandbox.web.WebServer;
import org.marketops.sandbox.workflow.Transitions;
import org.marketops.sandbox.workflow.WorkflowRoom;

import javax.servlet.http.HttpServletRequest;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the rooms of one sandbox and gives each what it needs; starts nothing itself. */
final class Composition {

    private final SandboxConfig config;
    private final Database database;
    private final Entities entities;
    private final String baseUrl;
    private final HostComponents jira = new HostComponents();
    private final HostComponents rooms = new HostComponents();
    private final WebSecurity security = new WebSecurity();
    private final ModuleRegistry modules = new ModuleRegistry();
    private final Directory directory;
    private final Configuration configuration;
    private final Platform platform;
    private final IssueRoom issues;
    private final WorkflowRoom workflows;
    private final MailRoom mails;
    private final PluginSystem plugins;

    Composition(SandboxConfig config, Database database, String baseUrl) {
        this.config = config;
        this.database = database;
        this.entities = new Entities(database);
        this.baseUrl = baseUrl;
        this.platform = new Platform(database, new PlatformSettings(() -> baseUrl, WebServer.CONTEXT_PATH, config.nodeId()));
        this.directory = new Directory(database);
        addDirectory();
        this.configuration = new Configuration(database, entities, directory, jira.get(UserManager.class));
        addConfiguration();
        platform.addTo(jira, security);
        this.issues = new IssueRoom(database, configuration, jira.get(UserManager.class), jira.get(PermissionManager.class),
                jira.get(JiraAuthenticationContext.class), platform.events()::publish);
        this.workflows = new WorkflowRoom(database, entities, configuration.statuses(), jira.get(PermissionManager.class),
                issues.comments(), platform.events()::publish, issues.store(), issues.screens(), issues.fieldInput(),
                modules::create).withDefaultWorkflow();
        addIssues();
        this.mails = MailRoom.to(config.smtp().orElse(null));
        jira.add(MailQueue.class, mails);
        this.plugins = new PluginSystem(config.home(), jira, platform, modules, config.failLinks());
        addRooms();
    }

    private void addDirectory() {
        directory.createDefaults();
        if (config.demo()) {
            DemoCompany.moveInto(directory);
        }
        jira.add(JiraAuthenticationContext.class, new SandboxAuthenticationContext(platform.translations()::helper, directory.users()::language));
        jira.add(UserManager.class, new SandboxUserManager(directory));
        jira.add(GroupManager.class, new SandboxGroupManager(directory));
        jira.add(ProjectRoleManager.class, new SandboxProjectRoleManager(directory));
        jira.add(PermissionManager.class, new SandboxPermissionManager(directory));
        jira.add(GlobalPermissionManager.class, new SandboxGlobalPermissionManager(directory));
    }

    private void addConfiguration() {
        configuration.createDefaults();
        jira.add(IssueTypeManager.class, configuration.issueTypes());
        jira.add(StatusManager.class, configuration.statuses());
        jira.add(StatusCategoryManager.class, configuration.statuses());
        jira.add(ConstantsManager.class, configuration.constants());
        jira.add(OptionsManager.class, configuration.options());
        jira.add(CustomFieldManager.class, configuration.customFields());
        jira.add(FieldManager.class, configuration.fields());
        jira.add(FieldScreenManager.class, configuration.screens());
        jira.add(FieldScreenSchemeManager.class, configuration.screenSchemes());
        jira.add(IssueTypeScreenSchemeManager.class, configuration.issueTypeScreenSchemes());
        jira.add(IssueTypeSchemeManager.class, configuration.issueTypeSchemes());
        jira.add(FieldLayoutManager.class, configuration.fieldLayouts());
        jira.add(ProjectManager.class, configuration.projects());
        jira.add(ProjectService.class, configuration.projectService());
        jira.add(AvatarManager.class, configuration.avatars());
        jira.add(JiraHome.class, () -> config.home().toFile());
    }

    private void addIssues() {
        jira.add(IssueManager.class, issues.issueManager());
        jira.add(CommentManager.class, issues.comments());
        jira.add(SubTaskManager.class, issues.subTasks());
        jira.add(WatcherManager.class, issues.watchers());
        jira.add(AttachmentManager.class, issues.attachments(config.home().resolve("data").resolve("attachments")));
        jira.add(ChangeHistoryManager.class, issues.history());
        jira.add(IssueService.class,
                issues.service(workflows.transitions(), workflows.transitions(), workflows.transitions()::isEditable));
        jira.add(WorkflowManager.class, workflows.workflowManager());
        jira.add(WorkflowSchemeManager.class, workflows.workflowSchemeManager());
        jira.add(IssueWorkflowManager.class, workflows.issueWorkflowManager());
        jira.add(SearchService.class, new Jql(new SearchHost(database, issues.store(), configuration.projects(),
                configuration.constants(), configuration.customFields(), jira.get(UserManager.class),
                jira.get(PermissionManager.class), new PluginFunctions(modules)), Clock.systemDefaultZone()));
    }

    private void addRooms() {
        WebResources resources = new WebResources(modules, platform.settings(), platform.translations());
        jira.add(PageBuilderService.class, resources);
        rooms.add(Database.class, database);
        rooms.add(Directory.class, directory);
        rooms.add(Configuration.class, configuration);
        rooms.add(IssueRoom.class, issues);
        rooms.add(MailRoom.class, mails);
        rooms.add(Screens.class, issues.screens());
        rooms.add(WorkflowRoom.class, workflows);
        rooms.add(Transitions.class, workflows.transitions());
        rooms.add(Platform.class, platform);
        rooms.add(PlatformSettings.class, platform.settings());
        rooms.add(Velocity.class, platform.velocity());
        rooms.add(ModuleRegistry.class, modules);
        rooms.add(PluginSystem.class, plugins);
        rooms.add(PluginServlets.class, new PluginServlets(modules));
        rooms.add(WebFragments.class, new WebFragments(modules, platform.velocity(), platform.translations(), platform.settings()));
        rooms.add(WebResources.class, resources);
    }

    void mount(WebServer web) {
        web.filter("/*", new StatementFilter(platform.statements()));
        new Site(security, jira, rooms).mount(web);
        RestApi api = new RestApi(jira, () -> baseUrl, issues.screens(), workflows.transitions(), this::roles);
        web.servlet("rest-2", api.version2(), "/rest/api/2/*", "/rest/api/latest/*");
        web.servlet("rest-session", api.sessions(new PageLogins(directory, security)), "/rest/auth/1/*", "/rest/auth/latest/*");
        web.servlet("upm", new UpmServlet(plugins, jira.get(JiraAuthenticationContext.class),
                jira.get(GlobalPermissionManager.class)), "/rest/plugins/1.0/*");
        web.servlet("mails", new MailsServlet(mails, jira.get(JiraAuthenticationContext.class),
                jira.get(GlobalPermissionManager.class)), "/rest/sandbox/1.0/mails");
        web.servlet("plugin-rest", new PluginRest(modules, jira, security), "/rest/*");
    }

    private Map<Long, String> roles() {
        Map<Long, String> names = new TreeMap<>();
        directory.roles().all().forEach(role -> names.put(role.id(), role.name()));
        return names;
    }

    Platform platform() {
        return platform;
    }

    MailRoom mails() {
        return mails;
    }

    PluginSystem plugins() {
        return plugins;
    }

    HostComponents jira() {
        return jira;
    }

    HostComponents rooms() {
        return rooms;
    }

    /** Sessions as the log-in page makes them. */
    private static final class PageLogins implements Logins {

        private final Directory directory;
        private final WebSecurity security;

        private PageLogins(Directory directory, WebSecurity security) {
            this.directory = directory;
            this.security = security;
        }

        @Override
        public Optional<ApplicationUser> authenticate(String name, String password) {
            return directory.authenticate(name, password);
        }

        @Override
        public void start(HttpServletRequest request, ApplicationUser user) {
            security.sessions().start(request, user);
        }

        @Override
        public void end(HttpServletRequest request) {
            security.sessions().end(request);
        }
    }
}

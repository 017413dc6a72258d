package org.marketops.calendar.jira;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.calendar.FeedLink;
import org.marketops.calendar.FeedLinks;
import org.marketops.calendar.GiveFeedLink;
import org.marketops.delegation.Today;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** A person's own links for other calendars: makes one, shows its address once, revokes it. Nobody sees another's. */
public final class FeedLinksServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/calendar/links";

    private static final long serialVersionUID = 1L;
    private static final String[] WORDS = {"title", "lead", "calendar", "make", "which", "all", "mine", "none", "made", "revoke", "once", "address",
        "onceMore", "full"};

    private final transient PersonPage frame;
    private final transient GiveFeedLink giveLink;
    private final transient FeedLinks links;
    private final transient ProjectManager projects;
    private final transient PermissionManager permissions;
    private final transient ApplicationProperties jira;
    private final transient CalendarTexts texts;
    private final transient Today today;

    public FeedLinksServlet(PersonPage frame, GiveFeedLink giveLink, FeedLinks links, ProjectManager projects, PermissionManager permissions,
                            ApplicationProperties jira, CalendarTexts texts, Today today) {
        this.frame = frame;
        this.giveLink = giveLink;
        this.links = links;
        this.projects = projects;
        this.permissions = permissions;
        this.jira = jira;
        this.texts = texts;
        this.today = today;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (user.isPresent()) {
            show(request, response, user.get(), "", false);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        PersonKey me = PersonKey.of(user.get().getKey());
        String revoked = String.valueOf(request.getParameter("revoke"));
        if (revoked.matches("\\d{1,9}")) {
            links.remove(me, Integer.parseInt(revoked));
            response.sendRedirect(address(request, PATH).toString());
            return;
        }
        try {
            Optional<Long> project = "all".equals(request.getParameter("which")) ? Optional.empty()
                    : project(request, user.get()).map(Project::getId);
            Optional<String> token = giveLink.give(me, project);
            String link = token.map(text -> jira.getBaseUrl(UrlMode.CANONICAL) + CalendarFeedServlet.PATH + "?token=" + text).orElse("");
            show(request, response, user.get(), link, token.isEmpty());
        } catch (NotFound absent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, ApplicationUser user, String made, boolean full) throws IOException {
        Map<String, Object> context = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word, texts.text("links." + word));
        }
        try {
            Optional<Project> project = project(request, user);
            context.put("project", project.map(Project::getName).orElse(""));
        } catch (NotFound absent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        context.put("words", words);
        context.put("made", made);
        context.put("full", full);
        context.put("links", views(user));
        context.put("self", address(request, PATH).toString());
        context.put("calendar", address(request, CalendarServlet.PATH).toString());
        // The address of a link is shown once and is kept by nobody, a browser's memory of pages included.
        response.setHeader("Cache-Control", "no-store");
        frame.show("templates/calendar/links.vm", context, request, response);
    }

    private List<Map<String, Object>> views(ApplicationUser user) {
        List<Map<String, Object>> views = new ArrayList<>();
        for (FeedLink link : links.of(PersonKey.of(user.getKey()))) {
            String project = link.project().map(id -> visible(projects.getProjectObj(id), user).map(Project::getName)
                    .orElseGet(() -> texts.text("links.hidden"))).orElseGet(() -> texts.text("links.all"));
            views.add(Map.of("id", Integer.toString(link.id()), "project", project,
                    "created", texts.day(link.created().atZone(today.zone()).toLocalDate(), 0)));
        }
        return views;
    }

    /** @throws NotFound if the address names one that is absent or not visible to the person */
    private Optional<Project> project(HttpServletRequest request, ApplicationUser user) {
        String key = Optional.ofNullable(request.getParameter(CalendarInput.PROJECT)).orElse("");
        return key.isEmpty() ? Optional.empty()
                : Optional.of(visible(projects.getProjectByCurrentKey(key), user).orElseThrow(() -> new NotFound("project " + key)));
    }

    private Optional<Project> visible(Project project, ApplicationUser user) {
        return Optional.ofNullable(project).filter(found -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, found, user));
    }

    private static CalendarAddress address(HttpServletRequest request, String path) {
        return new CalendarAddress(request.getContextPath() + path, Map.of())
                .with(CalendarInput.PROJECT, Optional.ofNullable(request.getParameter(CalendarInput.PROJECT)).orElse(""));
    }
}

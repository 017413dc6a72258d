package org.marketops.calendar.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.calendar.CalendarQuestion;
import org.marketops.calendar.FeedLink;
import org.marketops.calendar.GiveFeedLink;
import org.marketops.calendar.ICalendar;
import org.marketops.calendar.ReadCalendar;
import org.marketops.calendar.Schedule;
import org.marketops.calendar.Span;
import org.marketops.delegation.Today;
import org.marketops.jira.Incident;
import org.marketops.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feed for other calendars. The token in the address stands for its person: what that person may see today, as a search as that
 * person finds it. A token that is unknown or revoked, a person who is gone and a project out of sight are all 404.
 */
public final class CalendarFeedServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/calendar.ics";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CalendarFeedServlet.class);
    private static final int DAYS_BACK = 366;
    private static final int DAYS_AHEAD = 731;

    private final transient GiveFeedLink links;
    private final transient ReadCalendar calendar;
    private final transient UserManager users;
    private final transient ProjectManager projects;
    private final transient ApplicationProperties jira;
    private final transient CalendarTexts texts;
    private final transient Today today;

    public CalendarFeedServlet(GiveFeedLink links, ReadCalendar calendar, UserManager users, ProjectManager projects, ApplicationProperties jira,
                               CalendarTexts texts, Today today) {
        this.links = links;
        this.calendar = calendar;
        this.users = users;
        this.projects = projects;
        this.jira = jira;
        this.texts = texts;
        this.today = today;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String token = Optional.ofNullable(request.getParameter("token")).orElse("");
            byte[] body = feed(links.open(token).orElseThrow(() -> new NotFound("feed"))).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/calendar;charset=UTF-8");
            response.setHeader("Cache-Control", "private, max-age=900");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (NotFound absent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuntimeException failure) {
            Incident.of(failure, LOG);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private String feed(FeedLink link) {
        ApplicationUser person = users.getUserByKey(link.person().value());
        if (person == null || !person.isActive()) {
            throw new NotFound("feed");
        }
        Optional<Project> project = link.project().map(id -> Optional.ofNullable(projects.getProjectObj(id))
                .orElseThrow(() -> new NotFound("project " + id)));
        LocalDate day = today.day();
        Schedule schedule = calendar.read(link.person(), new CalendarQuestion(project.map(Project::getKey), CalendarQuestion.Kind.CAMPAIGN,
                Span.of(day.minusDays(DAYS_BACK), day.plusDays(DAYS_AHEAD))));
        URI base = URI.create(jira.getBaseUrl(UrlMode.CANONICAL));
        String name = project.map(found -> texts.text("feed.project", found.getName())).orElseGet(() -> texts.text("feed.all"));
        return new ICalendar(name, base.getHost(), base + "/browse/").events(schedule.running()).end();
    }
}

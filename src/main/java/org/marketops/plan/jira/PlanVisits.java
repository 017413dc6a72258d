package org.marketops.plan.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The frame of the pages beside the plan: a project that the person browses, a fiscal year, and the right to see money. Else 404. */
public final class PlanVisits {

    private final PersonPage frame;
    private final CurrentUser current;
    private final PlanDesk desk;

    public PlanVisits(PersonPage frame, CurrentUser current, PlanDesk desk) {
        this.frame = frame;
        this.current = current;
        this.desk = desk;
    }

    /** What a page does with a visit. */
    interface Work {

        void run(PlanVisit visit) throws IOException;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        frame.visit(request, response, user -> {
            if (!desk.maySeeMoney(user)) {
                throw new NotFound("amounts");
            }
            work.run(new PlanVisit(request, response, user, project(user, request), year(request)));
        });
    }

    private Project project(ApplicationUser user, HttpServletRequest request) {
        String key = PlanVisit.sent(request, "project");
        String issue = PlanVisit.sent(request, "plan");
        return desk.project(user, key.isEmpty() && !issue.isEmpty() ? current.visibleIssue(issue).getProjectObject().getKey() : key);
    }

    private int year(HttpServletRequest request) {
        String month = PlanVisit.sent(request, "month");
        // A link to one cell names its month, and with it the year.
        String year = PlanVisit.sent(request, "year").isEmpty() && month.matches("20[0-9]{4}") ? month.substring(0, 4) : PlanVisit.sent(request, "year");
        if (!year.isEmpty() && !year.matches("20[0-9]{2}|2100")) {
            throw new NotFound("fiscal year " + year);
        }
        return year.isEmpty() ? desk.yearNow() : Integer.parseInt(year);
    }

    /** Adds what stands at the top of each of these pages. */
    void show(String template, Map<String, ?> values, PlanVisit visit) throws IOException {
        Map<String, Object> all = new HashMap<>(values);
        all.put("projectName", visit.project().getName());
        all.put("projectKey", visit.project().getKey());
        all.put("year", visit.year());
        all.put("yearName", visit.yearName());
        all.put("planAddress", visit.address(PlanServlet.PATH));
        frame.show("templates/plan/" + template, all, visit.request(), visit.response());
    }
}

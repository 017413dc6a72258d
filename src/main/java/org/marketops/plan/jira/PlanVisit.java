package org.marketops.plan.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;

/** One request for a page beside the plan, of a person who may see its money. */
final class PlanVisit {

    private static final int CENTURY = 100;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ApplicationUser user;
    private final Project project;
    private final int year;

    PlanVisit(HttpServletRequest request, HttpServletResponse response, ApplicationUser user, Project project, int year) {
        this.request = request;
        this.response = response;
        this.user = user;
        this.project = project;
        this.year = year;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    ApplicationUser user() {
        return user;
    }

    PersonKey person() {
        return PersonKey.of(user.getKey());
    }

    Project project() {
        return project;
    }

    int year() {
        return year;
    }

    /** FY27. */
    String yearName() {
        return String.format("FY%02d", year % CENTURY);
    }

    /** What was sent, trimmed; empty if nothing was. */
    String sent(String name) {
        return sent(request, name);
    }

    static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }

    /** @throws NotFound if it is no number of a line, a month or the like */
    int number(String name) {
        if (!sent(name).matches("[0-9]{1,9}")) {
            throw new NotFound(name + " " + sent(name));
        }
        return Integer.parseInt(sent(name));
    }

    /** Empty if it is no number. */
    Optional<Integer> numberIfAny(String name) {
        return sent(name).matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(sent(name))) : Optional.empty();
    }

    /** Of a page beside the plan, with project and year. */
    String address(String path) {
        return request.getContextPath() + path + "?project=" + project.getKey() + "&year=" + year;
    }

    void redirect(String path, String more) throws IOException {
        response.sendRedirect(address(path) + more);
    }
}

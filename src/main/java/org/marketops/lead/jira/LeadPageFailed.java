package org.marketops.lead.jira;

import org.marketops.jira.Incident;
import org.marketops.jira.PersonPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Stands where a page of leads cannot be made: what is kept, how to try again, a number for the administrator. */
public final class LeadPageFailed {

    private static final Logger LOG = LoggerFactory.getLogger(LeadPageFailed.class);

    private final PersonPage frame;
    private final LeadTexts texts;

    public LeadPageFailed(PersonPage frame, LeadTexts texts) {
        this.frame = frame;
        this.texts = texts;
    }

    /** @param title key of the page's name */
    void show(RuntimeException failure, String title, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : "project=" + request.getParameter("project");
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        frame.show("templates/lead/failed.vm", Map.of("title", texts.text(title), "failed", texts.text("page.failed"),
                "text", texts.text("page.failed.text", Incident.of(failure, LOG)), "again", texts.text("page.failed.again"),
                "address", request.getRequestURI() + (query == null ? "" : "?" + query)), request, response);
    }
}

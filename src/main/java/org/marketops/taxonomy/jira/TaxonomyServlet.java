package org.marketops.taxonomy.jira;

import org.marketops.jira.AdminPage;
import org.marketops.jira.Incident;
import org.marketops.kernel.NotFound;
import org.marketops.taxonomy.TaxonomyRefused;
import org.marketops.taxonomy.TermsCsv;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** The taxonomy under /plugins/servlet/marketops/taxonomy: GET looks, POST does what the pressed button says and looks again. */
public final class TaxonomyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(TaxonomyServlet.class);

    private final transient AdminPage door;
    private final transient TaxonomyDesk desk;
    private final transient TaxonomyPages pages;
    private final transient TermsCsv table;
    private final transient TaxonomyTexts texts;

    public TaxonomyServlet(AdminPage door, TaxonomyDesk desk, TaxonomyPages pages, TermsCsv table, TaxonomyTexts texts) {
        this.door = door;
        this.desk = desk;
        this.pages = pages;
        this.table = table;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.open(request, response)) {
            return;
        }
        if (value(request, "export").equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"taxonomy.csv\"");
            response.getWriter().write(table.write());
        } else {
            show(new TaxonomyPage(), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.open(request, response)) {
            return;
        }
        TaxonomyPage page = new TaxonomyPage();
        try {
            if (door.hasValidToken(request)) {
                page.done = desk.press(page, name -> value(request, name));
            } else {
                page.problem = texts.text("token");
            }
        } catch (TaxonomyRefused refused) {
            request.getParameterMap().forEach((name, values) -> page.typed.put(name, values[0]));
            page.problem = texts.refusal(refused);
            page.wrong = refused.field();
        } catch (NotFound gone) {
            page.problem = texts.text("gone");
        } catch (RuntimeException failure) {
            page.problem = texts.text("failed", Incident.of(failure, LOG));
        }
        show(page, request, response);
    }

    private void show(TaxonomyPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String view = value(request, "view");
        page.view = view.matches("names|links|table|changes") ? view : "terms";
        page.dimension = page.dimension.isEmpty() ? value(request, "dimension") : page.dimension;
        boolean changed = request.getMethod().equals("POST") && page.problem.isEmpty();
        pages.fill(page, changed ? "" : value(request, "term"), request.getContextPath());
        door.style("org.marketops.jira:taxonomy-try");
        door.show("templates/taxonomy/taxonomy.vm", Map.of("page", page,
                "check", request.getContextPath() + "/rest/marketops/1.0/taxonomy/check"), request, response);
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }
}

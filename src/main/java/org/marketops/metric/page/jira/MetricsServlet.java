package org.marketops.metric.page.jira;

import org.marketops.jira.PersonPage;
import org.marketops.kernel.BadInput;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The metrics of a project or of an issue under /plugins/servlet/marketops/metrics, and the same for a spreadsheet. */
public final class MetricsServlet extends HttpServlet {

    public static final String PATH = "/plugins/servlet/marketops/metrics";

    private static final long serialVersionUID = 1L;

    private final transient PersonPage frame;
    private final transient FiguresDesk desk;
    private final transient FiguresPage page;
    private final transient FiguresCsv csv;
    private final transient FiguresTexts texts;

    public MetricsServlet(PersonPage frame, FiguresDesk desk, FiguresPage page, FiguresCsv csv, FiguresTexts texts) {
        this.frame = frame;
        this.desk = desk;
        this.page = page;
        this.csv = csv;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        frame.visit(request, response, user -> {
            try {
                answer(request, response);
            } catch (BadInput bad) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                refused(bad.getMessage(), request, response);
            }
        }, incident -> refused(texts.of("incident", incident), request, response));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FiguresAnswer answer = desk.answer(name -> sent(request, name));
        String export = sent(request, "export");
        if ("series".equals(export) || "breakdown".equals(export)) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + answer.seen.key() + "-" + answer.metric.code() + answer.question.asOf().inFileName() + "-" + export + ".csv\"");
            if ("series".equals(export)) {
                csv.series(answer, response.getWriter());
            } else {
                csv.breakdown(answer, response.getWriter());
            }
            return;
        }
        Map<String, Object> context = new HashMap<>();
        context.put("page", page.of(answer, request.getContextPath(), request.getContextPath() + PATH));
        context.put("address", request.getContextPath() + PATH);
        frame.show("templates/figure/metrics.vm", context, request, response);
    }

    private void refused(String error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String parameter = sent(request, "issue").isEmpty() ? "project" : "issue";
        frame.show("templates/figure/metrics-refused.vm", Map.of("title", texts.of("page.metrics"), "error", error, "again", texts.of("page.again"),
                "address", request.getContextPath() + PATH, "parameter", parameter, "key", sent(request, parameter)), request, response);
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }
}

package org.marketops.metric.page.jira;

import org.marketops.jira.PersonPage;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** Where a number comes from, under /plugins/servlet/marketops/metrics/rows with the parameters of the page of metrics. */
public final class MetricRowsServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/metrics/rows";

    private static final long serialVersionUID = 1L;

    private final transient PersonPage frame;
    private final transient FiguresDesk desk;
    private final transient RowsPage page;
    private final transient FiguresCsv csv;

    public MetricRowsServlet(PersonPage frame, FiguresDesk desk, RowsPage page, FiguresCsv csv) {
        this.frame = frame;
        this.desk = desk;
        this.page = page;
        this.csv = csv;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        frame.visit(request, response, user -> {
            try {
                FiguresAnswer answer = desk.answer(name -> sent(request, name));
                if ("rows".equals(sent(request, "export"))) {
                    response.setContentType("text/csv;charset=UTF-8");
                    response.setHeader("Content-Disposition", "attachment; filename=\"" + answer.seen.key() + "-" + answer.metric.code() + answer.question.asOf().inFileName() + "-rows.csv\"");
                    csv.rows(answer, Cursor.read(sent(request, "after")), response.getWriter());
                    return;
                }
                Map<String, Object> view = page.of(answer, Cursor.read(sent(request, "after")), request.getContextPath(), request.getContextPath() + PATH);
                frame.show("templates/figure/metric-rows.vm", Map.of("page", view), request, response);
            } catch (BadInput unreadable) {
                throw new NotFound("rows");
            }
        });
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }
}

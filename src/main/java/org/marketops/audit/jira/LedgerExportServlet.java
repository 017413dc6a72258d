package org.marketops.audit.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.audit.Period;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The page of the export: which days, which form, and the file. Without a project: of all of them. */
public final class LedgerExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PersonPage frame;
    private final transient AuditAccess access;
    private final transient LedgerExport export;
    private final transient I18nResolver texts;
    private final transient Clock clock;

    public LedgerExportServlet(PersonPage frame, AuditAccess access, LedgerExport export, I18nResolver texts, Clock clock) {
        this.frame = frame;
        this.access = access;
        this.export = export;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        frame.visit(request, response, user -> {
            Optional<Project> project = project(request.getParameter("project"));
            if (request.getParameter("format") == null || !export.maySeeAmounts()) {
                page(project, request, response, "");
            } else {
                file(project, request, response);
            }
        });
    }

    /** Empty means all of them. @throws NotFound for those who may not export it */
    private Optional<Project> project(String key) {
        if (key != null) {
            return Optional.of(access.project(key));
        }
        access.requireAll();
        return Optional.empty();
    }

    private void file(Optional<Project> project, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Period period;
        ExportFormat format;
        try {
            format = ExportFormat.of(request.getParameter("format"));
            period = Period.of(request.getParameter("from"), request.getParameter("to"));
        } catch (BadInput bad) {
            page(project, request, response, bad.getMessage());
            return;
        }
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\""
                + format.fileName(project.map(Project::getKey).orElse(""), period.from().toString(), period.to().toString()) + "\"");
        if (project.isPresent()) {
            export.write(project.get(), period, format, response.getWriter());
        } else {
            export.writeAll(period, format, response.getWriter());
        }
    }

    private void page(Optional<Project> project, HttpServletRequest request, HttpServletResponse response, String error) throws IOException {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Map<String, Object> context = new HashMap<>();
        context.put("words", words(project));
        context.put("error", error);
        context.put("maySeeAmounts", export.maySeeAmounts());
        context.put("from", typed(request, "from", today.withDayOfYear(1)));
        context.put("to", typed(request, "to", today));
        context.put("projectKey", project.map(Project::getKey).orElse(""));
        context.put("address", request.getContextPath() + "/plugins/servlet/marketops/ledger/export");
        context.put("mayReadAll", project.isPresent() && access.mayReadAll());
        context.put("projectUrl", request.getContextPath() + "/browse/" + project.map(Project::getKey).orElse(""));
        frame.show("templates/audit/export.vm", context, request, response);
    }

    private static String typed(HttpServletRequest request, String name, LocalDate otherwise) {
        String typed = request.getParameter(name);
        return typed == null ? otherwise.toString() : typed;
    }

    private Map<String, String> words(Optional<Project> project) {
        Map<String, String> words = new HashMap<>();
        for (String word : new String[] {"from", "to", "days", "format", "json", "csv", "get", "holds", "proves", "whole",
            "nothing", "toAll"}) {
            words.put(word, texts.getText("marketops.audit.export." + word));
        }
        String name = project.map(Project::getName).orElseGet(() -> texts.getText("marketops.audit.export.all"));
        words.put("title", texts.getText("marketops.audit.export.title", name));
        words.put("project", name);
        words.put("left", texts.getText(project.isPresent() ? "marketops.audit.export.left" : "marketops.audit.export.left.all"));
        words.put("hidden", texts.getText("marketops.audit.refused.AMOUNTS_HIDDEN"));
        return words;
    }
}

package org.marketops.source.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.AdminPage;
import org.marketops.jira.Incident;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.metric.file.jira.StoredImportRules;
import org.marketops.source.KeepSources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.Serializable;
import java.util.Map;

/** Sources and their tokens: GET looks, POST does what the pressed button says and looks again. For administrators. */
public final class SourcesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SourcesServlet.class);

    private final transient AdminPage door;
    private final transient KeepSources keep;
    private final transient SourceForm form;
    private final transient SourcePages pages;
    private final transient LimitsForm limits;
    private final transient StoredImportRules rules;
    private final transient I18nResolver texts;

    public SourcesServlet(AdminPage door, KeepSources keep, SourceForm form, SourcePages pages, LimitsForm limits,
                          StoredImportRules rules, I18nResolver texts) {
        this.door = door;
        this.keep = keep;
        this.form = form;
        this.pages = pages;
        this.limits = limits;
        this.rules = rules;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.open(request, response)) {
            show(new SourcesPage(), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.open(request, response)) {
            return;
        }
        SourcesPage page = new SourcesPage();
        try {
            if (door.hasValidToken(request)) {
                press(page, request);
            } else {
                page.problem = text("page.token");
            }
        } catch (BadInput wrong) {
            page.typed(value(request, "name"), value(request, "owner"), value(request, "projects"), value(request, "folders").equals("true"));
            if (wrong.field().startsWith("limit.")) {
                page.limits.putAll(LimitsForm.typed(request));
            }
            page.problem = wrong.getMessage();
            page.wrong = wrong.field();
        } catch (NotFound gone) {
            page.problem = text("page.gone");
        } catch (RuntimeException failure) {
            page.problem = text("page.failed", Incident.of(failure, LOG));
        }
        show(page, request, response);
    }

    private void press(SourcesPage page, HttpServletRequest request) {
        switch (value(request, "do")) {
            case "add":
                page.secret = keep.newToken(keep.add(form.read(value(request, "name"), value(request, "owner"), value(request, "projects"))
                        .readingFolders(value(request, "folders").equals("true"))));
                page.done = text("done.added");
                return;
            case "token":
                page.secret = keep.newToken(id(request));
                page.done = text("done.token");
                return;
            case "revoke":
                keep.revoke(id(request));
                page.done = text("done.revoked");
                return;
            case "folders-on":
            case "folders-off":
                keep.readFolders(id(request), value(request, "do").equals("folders-on"));
                page.done = text("done." + value(request, "do"));
                return;
            case "retire":
                keep.retire(id(request));
                page.done = text("done.retired");
                return;
            case "limits":
                rules.change(limits.read(LimitsForm.typed(request)));
                page.done = text("done.limits");
                return;
            default:
                throw new NotFound("button");
        }
    }

    private void show(SourcesPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            pages.fill(page, request.getContextPath());
        } catch (RuntimeException failure) {
            page.problem = text("page.failed", Incident.of(failure, LOG));
            page.failed = true;
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        // A token may stand on it.
        response.setHeader("Cache-Control", "no-store");
        door.show("templates/source/sources.vm", Map.of("page", page), request, response);
    }

    private static long id(HttpServletRequest request) {
        String id = value(request, "id");
        if (!id.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound("source");
        }
        return Long.parseLong(id);
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText(SourcePages.TEXT + key, arguments);
    }
}

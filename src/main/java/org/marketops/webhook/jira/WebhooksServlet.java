package org.marketops.webhook.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.jira.AdminPage;
import org.marketops.jira.Incident;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.webhook.HookKind;
import org.marketops.webhook.KeepHooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Webhooks under /plugins/servlet/marketops/webhooks: GET looks, POST does what the pressed button says and looks again. */
public final class WebhooksServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WebhooksServlet.class);

    private final transient AdminPage door;
    private final transient KeepHooks keepHooks;
    private final transient AllowList allowList;
    private final transient WebhookPages pages;
    private final transient HookWorker worker;
    private final transient I18nResolver texts;

    public WebhooksServlet(AdminPage door, KeepHooks keepHooks, AllowList allowList, WebhookPages pages, HookWorker worker,
                           I18nResolver texts) {
        this.door = door;
        this.keepHooks = keepHooks;
        this.allowList = allowList;
        this.pages = pages;
        this.worker = worker;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.open(request, response)) {
            show(new WebhooksPage(), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.open(request, response)) {
            return;
        }
        WebhooksPage page = new WebhooksPage();
        try {
            if (door.hasValidToken(request)) {
                press(page, request);
            } else {
                page.problem = text("token");
            }
        } catch (BadInput wrong) {
            keep(page, request);
            page.problem = wrong.getMessage();
            page.wrong = wrong.field();
        } catch (NotFound gone) {
            page.problem = text("gone");
        } catch (RuntimeException failure) {
            page.problem = text("failed", Incident.of(failure, LOG));
        }
        show(page, request, response);
    }

    private void press(WebhooksPage page, HttpServletRequest request) {
        switch (value(request, "do")) {
            case "allow":
                allowList.save(value(request, "allowed"));
                page.done = text("done.allowed");
                return;
            case "add":
                page.secret = keepHooks.add(value(request, "name"), value(request, "address"), kinds(request), allowList.read());
                page.done = text("done.added");
                return;
            case "secret":
                page.secret = keepHooks.renewSecret(id(request));
                page.done = text("done.secret");
                return;
            case "ping":
                keepHooks.ping(id(request));
                worker.soon();
                page.done = text("done.ping");
                return;
            case "again":
                page.done = text(keepHooks.again(id(request)) ? "done.again" : "done.nothing");
                worker.soon();
                return;
            default:
                change(page, request);
        }
    }

    private void change(WebhooksPage page, HttpServletRequest request) {
        switch (value(request, "do")) {
            case "on":
                keepHooks.activate(id(request), true);
                page.done = text("done.on");
                return;
            case "off":
                keepHooks.activate(id(request), false);
                page.done = text("done.off");
                return;
            case "remove":
                keepHooks.remove(id(request));
                page.done = text("done.removed");
                return;
            default:
                throw new BadInput("do", text("done.nothing"));
        }
    }

    /** What was typed stays in its field. */
    private static void keep(WebhooksPage page, HttpServletRequest request) {
        page.name = value(request, "name");
        page.address = value(request, "address");
        page.typed = request.getParameter("allowed");
        page.ticked = kinds(request);
    }

    private void show(WebhooksPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.fill(page, request.getContextPath());
        // A secret may stand on it.
        response.setHeader("Cache-Control", "no-store");
        door.show("templates/webhook/webhooks.vm", Map.of("page", page), request, response);
    }

    private static Set<HookKind> kinds(HttpServletRequest request) {
        Set<HookKind> kinds = EnumSet.noneOf(HookKind.class);
        for (HookKind kind : WebhookPages.CHOICES) {
            if (request.getParameter(kind.name()) != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static int id(HttpServletRequest request) {
        String id = value(request, "id");
        if (!id.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound("webhook");
        }
        return Integer.parseInt(id);
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText(WebhookPages.TEXT + key, arguments);
    }
}

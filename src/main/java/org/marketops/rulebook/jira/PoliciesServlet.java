package org.marketops.rulebook.jira;

import org.marketops.jira.AdminGate;
import org.marketops.jira.AdminPage;
import org.marketops.jira.AppRight;
import org.marketops.jira.RightGate;
import org.marketops.kernel.PersonKey;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Approval policies under /plugins/servlet/marketops/policies: the list, and with {@code ?key=} the form of one. Each POST brings the
 * whole draft along; only the buttons "put into use" and "move" write anything.
 */
public final class PoliciesServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/policies";
    private static final long serialVersionUID = 1L;

    private final transient AdminPage door;
    private final transient AdminGate admins;
    private final transient RightGate gate;
    private final transient RulebookPages pages;

    public PoliciesServlet(AdminPage door, AdminGate admins, RightGate gate, RulebookPages pages) {
        this.door = door;
        this.admins = admins;
        this.gate = gate;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isOpen(request, response)) {
            return;
        }
        String key = key(request);
        if (key.isEmpty()) {
            write("templates/rulebook/policies.vm", Map.of("page", pages.list(request.getContextPath())), request, response);
            return;
        }
        Optional<FormView> page = pages.open(key, request.getContextPath(), request.getParameter("saved"));
        if (page.isPresent()) {
            write("templates/rulebook/policy.vm", Map.of("page", page.get().shown()), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isOpen(request, response)) {
            return;
        }
        String key = key(request);
        if (!pages.exists(key)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Pressed pressed = new Pressed(key, request.getParameterMap(), rounds(request), request.getContextPath(),
                door.hasValidToken(request) ? PersonKey.of(gate.required(AppRight.CONFIGURE).getKey()) : null);
        Answer answer = pages.press(pressed);
        if (answer.location().isPresent()) {
            response.sendRedirect(request.getContextPath() + answer.location().get());
        } else {
            write("templates/rulebook/policy.vm", Map.of("page", answer.page().shown()), request, response);
        }
    }

    /** Jira administrators pass the secure session first; somebody who only has the right has none. */
    private boolean isOpen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (admins.isAnonymous() || admins.admin().isPresent() && gate.holder(AppRight.CONFIGURE).isPresent()) {
            return door.open(request, response);
        }
        boolean allowed = gate.holder(AppRight.CONFIGURE).isPresent();
        if (!allowed) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return allowed;
    }

    private static String key(HttpServletRequest request) {
        String key = request.getParameter("key");
        return key == null ? "" : key;
    }

    private static List<String> rounds(HttpServletRequest request) {
        String[] chosen = request.getParameterValues("round");
        return chosen == null ? Collections.emptyList() : Arrays.asList(chosen);
    }

    private void write(String template, Map<String, Object> context, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> all = new HashMap<>(context);
        all.put("decorator", admins.admin().isPresent() ? "atl.admin" : "atl.general");
        door.show(template, all, request, response);
    }
}

package org.marketops.sandbox.mail;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The mails as JSON, for tests: GET lists what left, newest first; POST sends what waits and lists then. Administrators only. */
public final class MailsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient MailRoom mails;
    private final transient JiraAuthenticationContext context;
    private final transient GlobalPermissionManager permissions;

    public MailsServlet(MailRoom mails, JiraAuthenticationContext context, GlobalPermissionManager permissions) {
        this.mails = mails;
        this.context = context;
        this.permissions = permissions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isAllowed(response)) {
            list(response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isAllowed(response)) {
            mails.flush();
            list(response);
        }
    }

    private boolean isAllowed(HttpServletResponse response) {
        boolean allowed = context.getLoggedInUser() != null
                && permissions.hasPermission(GlobalPermissionKey.ADMINISTER, context.getLoggedInUser());
        if (!allowed) {
            response.setStatus(context.getLoggedInUser() == null
                    ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
        }
        return allowed;
    }

    private void list(HttpServletResponse response) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("waiting", mails.waiting());
        ArrayNode list = answer.putArray("mails");
        for (SentMail mail : mails.sent()) {
            list.addObject().put("to", mail.to()).put("from", mail.from()).put("subject", mail.subject())
                    .put("mimeType", mail.mimeType()).put("body", mail.body()).put("messageId", mail.messageId())
                    .put("inReplyTo", mail.inReplyTo()).put("at", mail.at().toString());
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.toString());
    }
}

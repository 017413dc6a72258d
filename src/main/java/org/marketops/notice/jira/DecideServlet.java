package org.marketops.notice.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.approval.Decision;
import org.marketops.jira.Incident;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.DecideByMail;
import org.marketops.notice.LinkStanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the links of mails lead. GET only shows, because programs that look for harm follow every link of a mail; the button on the
 * page decides, with the form's token and the log-in of the person the mail was for.
 */
public final class DecideServlet extends HttpServlet {

    private static final String PATH = "/plugins/servlet/marketops/decide";
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TOKEN = 100;
    private static final int LONGEST_COMMENT = 32_000;
    private static final Logger LOG = LoggerFactory.getLogger(DecideServlet.class);

    private final transient PersonPage frame;
    private final transient DecideByMail decideByMail;
    private final transient DecidePages pages;
    private final transient MailedDecision mailedDecision;

    public DecideServlet(PersonPage frame, DecideByMail decideByMail, DecidePages pages, MailedDecision mailedDecision) {
        this.frame = frame;
        this.decideByMail = decideByMail;
        this.pages = pages;
        this.mailedDecision = mailedDecision;
    }

    /** From the base address on. */
    static String address(String token, Decision decision) {
        return PATH + "?t=" + token + "&d=" + decision.argument();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        quiet(response);
        Optional<ApplicationUser> user = frame.open(request, response);
        if (user.isPresent()) {
            show(request, response, user.get(), "", "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        quiet(response);
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        String comment = comment(request);
        MailedDecision.Answer answer;
        try {
            answer = mailedDecision.decide(token(request), user.get(), decision(request), comment);
        } catch (RuntimeException failure) {
            answer = new MailedDecision.Answer(false, pages.incident(Incident.of(failure, LOG)));
        }
        if (answer.problem.isEmpty()) {
            response.sendRedirect(request.getContextPath() + address(token(request), decision(request)) + (answer.recorded ? "&now=1" : ""));
        } else {
            show(request, response, user.get(), comment, answer.problem);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, ApplicationUser user, String comment, String problem)
            throws IOException {
        String token = token(request);
        DecidePage page;
        try {
            LinkStanding standing = decideByMail.look(token, PersonKey.of(user.getKey()));
            page = pages.page(standing, decision(request), user, token, request.getParameter("now") != null, request.getContextPath());
            response.setStatus(page.status);
        } catch (RuntimeException failure) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            page = pages.failed(Incident.of(failure, LOG));
        }
        page.comment = comment;
        page.problem = problem;
        frame.show("templates/notice/decide.vm", Map.of("page", page), request, response);
    }

    /** The address is a key: it must not stand in caches, nor be told to the next site. */
    private static void quiet(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static String token(HttpServletRequest request) {
        String token = request.getParameter("t");
        return token == null || token.length() > LONGEST_TOKEN ? "" : token;
    }

    private static Decision decision(HttpServletRequest request) {
        String argument = request.getParameter("d");
        return DecideLinks.DECISIONS.stream().filter(decision -> decision.argument().equals(argument)).findFirst()
                .orElse(Decision.APPROVE);
    }

    private static String comment(HttpServletRequest request) {
        String comment = request.getParameter("comment");
        String text = comment == null ? "" : comment.trim();
        return text.substring(0, Math.min(LONGEST_COMMENT, text.length()));
    }
}

package org.marketops.delegation.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.delegation.DelegationRefused;
import org.marketops.delegation.StopDelegation;
import org.marketops.jira.Incident;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page where a person names who stands in, sees who stands in for whom, and stops it. Everybody sees only the own ones. */
public final class DelegationsServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/delegations";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DelegationsServlet.class);
    private static final String[] PAGE_WORDS = {"title", "lead", "zone", "give", "to", "toHint", "firstDay", "lastDay", "scope", "all",
        "project", "projectHint", "amount", "limit", "currency", "keep", "keepHint", "see", "save", "change", "mine", "mineNone", "toMe",
        "toMeNone", "wrong", "stop", "giveBack", "queues", "plan", "whoDecides", "state", "too", "for"};

    private final transient PersonPage frame;
    private final transient DelegationPages pages;
    private final transient StopDelegation stopDelegation;
    private final transient DelegationTexts texts;

    public DelegationsServlet(PersonPage frame, DelegationPages pages, StopDelegation stopDelegation, DelegationTexts texts) {
        this.frame = frame;
        this.pages = pages;
        this.stopDelegation = stopDelegation;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (user.isPresent()) {
            answer(request, response, user.get(), () -> noted(pages.page(me(user.get()), request.getContextPath()), request));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        PersonKey me = me(user.get());
        String action = String.valueOf(request.getParameter("action"));
        try {
            if ("save".equals(action)) {
                pages.save(me, typed(request));
                response.sendRedirect(request.getContextPath() + PATH + "?done=saved");
                return;
            }
            if ("stop".equals(action)) {
                stopDelegation.stop(me, DelegationsResource.number(String.valueOf(request.getParameter("id"))));
                response.sendRedirect(request.getContextPath() + PATH + "?done=stopped");
                return;
            }
            answer(request, response, user.get(), () -> "change".equals(action)
                    ? pages.form(me, typed(request), Map.of(), request.getContextPath())
                    : pages.preview(me, typed(request), request.getContextPath()));
        } catch (BadForm bad) {
            answer(request, response, user.get(), () -> pages.form(me, typed(request), bad.problems(), request.getContextPath()));
        } catch (DelegationRefused over) {
            answer(request, response, user.get(), () -> note(pages.page(me, request.getContextPath()), "warn", texts.refusal(over), ""));
        } catch (NotFound absent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuntimeException failure) {
            failed(request, response, failure);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ApplicationUser user, Work work) throws IOException {
        DelegationView view;
        try {
            view = work.view();
        } catch (BadForm bad) {
            view = pages.form(me(user), typed(request), bad.problems(), request.getContextPath());
        } catch (RuntimeException failure) {
            failed(request, response, failure);
            return;
        }
        show(request, response, view);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, RuntimeException failure) throws IOException {
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        DelegationView view = new DelegationView();
        view.readable = false;
        note(view, "bad", texts.text("page.failed.title"), texts.text("page.failed.text", Incident.of(failure, LOG)));
        show(request, response, view);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, DelegationView view) throws IOException {
        Map<String, Object> context = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (String word : PAGE_WORDS) {
            words.put(word, texts.text("page." + word, texts.zone()));
        }
        words.put("days", texts.text("word.days"));
        context.put("page", view);
        context.put("words", words);
        context.put("address", request.getContextPath() + PATH);
        context.put("queuesUrl", request.getContextPath() + "/plugins/servlet/marketops/my-approvals");
        frame.show("templates/delegation/delegations.vm", context, request, response);
    }

    private DelegationView noted(DelegationView view, HttpServletRequest request) {
        String done = String.valueOf(request.getParameter("done"));
        return "saved".equals(done) || "stopped".equals(done)
                ? note(view, "info", texts.text("page.done." + done), texts.text("page.done." + done + ".more")) : view;
    }

    private static DelegationView note(DelegationView view, String noteClass, String title, String text) {
        view.noteClass = noteClass;
        view.noteTitle = title;
        view.noteText = text;
        return view;
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        for (String field : DelegationPages.FIELDS) {
            String value = request.getParameter(field);
            typed.put(field, value == null ? "" : value);
        }
        return typed;
    }

    private static PersonKey me(ApplicationUser user) {
        return PersonKey.of(user.getKey());
    }

    /** Prepares a page. */
    private interface Work {
        DelegationView view();
    }
}

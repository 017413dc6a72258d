package org.marketops.approval.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.Incident;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What waits for somebody, what that person has sent and decided. Approves the selected plans; never rejects in bulk. */
public final class MyApprovalsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/marketops/my-approvals";
    private static final Logger LOG = LoggerFactory.getLogger(MyApprovalsServlet.class);

    private final transient PersonPage frame;
    private final transient QueuePages pages;
    private final transient BulkApproval bulkApproval;
    private final transient RefusalTexts texts;

    public MyApprovalsServlet(PersonPage frame, QueuePages pages, BulkApproval bulkApproval, RefusalTexts texts) {
        this.frame = frame;
        this.pages = pages;
        this.bulkApproval = bulkApproval;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (user.isPresent()) {
            show(request, response, user.get(), null);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        Map<String, String> problems = new LinkedHashMap<>();
        String[] selected = request.getParameterValues("plan");
        for (String plan : selected == null ? new String[0] : selected) {
            int colon = plan.indexOf(':');
            String key = colon < 0 ? plan : plan.substring(0, colon);
            if (problems.size() < QueuePages.PAGE && !problems.containsKey(key)) {
                problems.put(key, bulkApproval.approve(user.get(), key, plan.substring(colon + 1)).orElse(""));
            }
        }
        show(request, response, user.get(), problems);
    }

    /** @param problems of a bulk approval that has just been made; null if there was none */
    private void show(HttpServletRequest request, HttpServletResponse response, ApplicationUser user, Map<String, String> problems)
            throws IOException {
        String address = request.getContextPath() + PATH;
        Map<String, Object> context = new HashMap<>();
        Queue queue = queue(request.getParameter("view"));
        QueueView view;
        try {
            view = view(request, queue, PersonKey.of(user.getKey()), problems, address);
        } catch (RuntimeException failure) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            view = pages.failed(queue, address, Incident.of(failure, LOG));
        }
        context.put("page", view);
        context.put("words", words());
        context.put("address", address);
        context.put("delegationsUrl", request.getContextPath() + "/plugins/servlet/marketops/delegations");
        frame.show("templates/approval/my-approvals.vm", context, request, response);
    }

    private QueueView view(HttpServletRequest request, Queue queue, PersonKey me, Map<String, String> problems, String address) {
        QueueView view = pages.page(queue, start(request.getParameter("start")), me, request.getContextPath(), address);
        if (problems != null && problems.isEmpty()) {
            pages.nothingSelected(view);
        } else if (problems != null) {
            pages.addResults(view, problems, me, request.getContextPath());
        }
        return view;
    }

    /** Somebody's typing error in the address shows the first queue. */
    private static Queue queue(String argument) {
        try {
            return Queue.of(argument);
        } catch (BadInput unknown) {
            return Queue.TODO;
        }
    }

    private static int start(String argument) {
        return argument != null && argument.matches("\\d{1,6}") ? Integer.parseInt(argument) : 0;
    }

    private Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String word : new String[] {"title", "tabs", "select", "plan", "amount", "rule", "changes", "waiting", "since", "standing",
            "decision", "decide", "action", "approve", "result", "next", "previous", "read", "last", "noMoney", "waitingSince", "noDue", "away", "for",
            "byOthers", "whoDecides", "openDelegated"}) {
            words.put(word, texts.text("queue.word." + word));
        }
        return words;
    }
}

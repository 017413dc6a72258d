package org.marketops.audit.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.audit.Chain;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Verdict;
import org.marketops.jira.PersonPage;
import org.marketops.jira.ReaderTimes;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The record of one plan as a page: every entry, and whether the chain holds. */
public final class LedgerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PersonPage frame;
    private final transient AuditAccess access;
    private final transient Ledger ledger;
    private final transient UserManager users;
    private final transient ReaderTimes dates;
    private final transient I18nResolver texts;
    private final transient ReplayTexts replay;
    private final transient RecordDetails details;

    public LedgerServlet(PersonPage frame, AuditAccess access, Ledger ledger, UserManager users, ReaderTimes dates,
                         I18nResolver texts, ReplayTexts replay, RecordDetails details) {
        this.frame = frame;
        this.access = access;
        this.ledger = ledger;
        this.users = users;
        this.dates = dates;
        this.texts = texts;
        this.replay = replay;
        this.details = details;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!frame.open(request, response).isPresent()) {
            return;
        }
        Optional<Issue> issue = issue(request.getParameter("issue"));
        if (issue.isPresent()) {
            List<LedgerEntry> entries = ledger.entries(IssueId.of(issue.get().getId()));
            String number = request.getParameter("entry");
            Optional<LedgerEntry> chosen = entries.stream().filter(entry -> Integer.toString(entry.seq()).equals(number)).findFirst();
            if (number == null || chosen.isPresent()) {
                show(issue.get(), entries, chosen, request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<Issue> issue(String key) {
        try {
            return key == null || key.isEmpty() ? Optional.empty() : Optional.of(access.issue(key));
        } catch (NotFound absentOrHidden) {
            return Optional.empty();
        }
    }

    private void show(Issue issue, List<LedgerEntry> entries, Optional<LedgerEntry> chosen, HttpServletRequest request,
                      HttpServletResponse response) throws IOException {
        String known = known(request);
        Verdict verdict = Chain.verify(entries, known);
        Map<String, Object> context = new HashMap<>();
        context.put("words", words(issue));
        List<LedgerLine> lines = lines(entries, verdict);
        context.put("lines", lines);
        chosen.ifPresent(entry -> context.put("replay", replay.of(entries, entry, lines.get(entries.indexOf(entry)), issue)));
        context.put("replayAddress", request.getContextPath() + "/plugins/servlet/marketops/ledger?issue=" + issue.getKey());
        context.put("intact", verdict.isIntact());
        context.put("verdict", texts.getText("marketops.approval.record." + verdict.kind().name(), verdict.entry(), verdict.entries()));
        context.put("head", entries.isEmpty() ? "" : entries.get(entries.size() - 1).hash());
        context.put("known", known);
        context.put("issueKey", issue.getKey());
        context.put("ledgerAddress", request.getContextPath() + "/plugins/servlet/marketops/ledger");
        context.put("issueUrl", request.getContextPath() + "/browse/" + issue.getKey());
        frame.show("templates/approval/ledger.vm", context, request, response);
    }

    /** A hash that was noted elsewhere (A32); empty if none was given. */
    private static String known(HttpServletRequest request) {
        String head = request.getParameter("head");
        return head == null ? "" : head.trim().toLowerCase(Locale.ROOT);
    }

    private Map<String, String> words(Issue issue) {
        Map<String, String> words = new HashMap<>();
        for (String word : new String[] {"number", "time", "person", "action", "details", "hash", "caption", "head", "empty", "asItWas", "atEntry", "field", "then", "now", "differs", "plan",
            "known", "knownHint", "compare"}) {
            words.put(word, texts.getText("marketops.approval.record.page." + word));
        }
        words.put("title", texts.getText("marketops.approval.record.page.title", issue.getKey()));
        words.put("back", texts.getText("marketops.approval.record.page.back", issue.getKey(), issue.getSummary()));
        return words;
    }

    private List<LedgerLine> lines(List<LedgerEntry> entries, Verdict verdict) {
        List<LedgerLine> lines = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            lines.add(new LedgerLine(entry, dates.at(entry.at()), person(entry), details.action(entry),
                    details.of(entry),
                    verdict.entry() == entry.seq()));
        }
        return lines;
    }

    /** Who did it, and if somebody stood in, for whom (A20). */
    private String person(LedgerEntry entry) {
        String seat = entry.details().getOrDefault("seat", "");
        String actor = name(entry.actor().value());
        return seat.isEmpty() ? actor : texts.getText("marketops.approval.panel.for", actor, name(seat));
    }

    private String name(String key) {
        ApplicationUser user = users.getUserByKey(key);
        return user == null ? key : user.getDisplayName();
    }
}

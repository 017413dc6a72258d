package org.marketops.notice.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.marketops.approval.Decision;
import org.marketops.approval.QueuedPlan;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.jira.RefusalTexts;
import org.marketops.jira.ReaderTimes;
import org.marketops.notice.LinkStanding;
import org.marketops.notice.MailLink;

/** Says where a link of a mail leads now: to the decision, or to what is the case instead. */
public final class DecidePages {

    private static final String TEXT = "marketops.notice.decide.";
    private static final Map<LinkStanding.State, Integer> STATUS = Map.of(LinkStanding.State.UNKNOWN, 404, LinkStanding.State.HIDDEN, 404,
            LinkStanding.State.NOT_YOURS, 403, LinkStanding.State.EXPIRED, 410, LinkStanding.State.DECIDED, 409,
            LinkStanding.State.CHANGED, 409, LinkStanding.State.NOT_ASKED, 409, LinkStanding.State.TAKEN, 409);

    private final Letters letters;
    private final DecideLinks decideLinks;
    private final IssueManager issues;
    private final RefusalTexts refusals;
    private final ReaderTimes dates;
    private final I18nResolver texts;

    public DecidePages(Letters letters, DecideLinks decideLinks, IssueManager issues, RefusalTexts refusals, ReaderTimes dates,
                       I18nResolver texts) {
        this.letters = letters;
        this.decideLinks = decideLinks;
        this.issues = issues;
        this.refusals = refusals;
        this.dates = dates;
        this.texts = texts;
    }

    /** @param now whether the person has just pressed the button */
    DecidePage page(LinkStanding standing, Decision decision, ApplicationUser user, String token, boolean now, String contextPath) {
        DecidePage page = new DecidePage();
        page.status = STATUS.getOrDefault(standing.state(), 200);
        page.title = text("title");
        if (!standing.plan().isPresent()) {
            note(page, "warn", "state." + standing.state(), user.getDisplayName());
            return page;
        }
        QueuedPlan plan = standing.plan().get();
        page.planUrl = contextPath + "/browse/" + plan.key();
        page.heading = plan.key() + " " + plan.summary();
        Issue issue = issues.getIssueObject(plan.facts().id().value());
        if (standing.state() == LinkStanding.State.READY) {
            ready(page, standing, decision, user, token, issue, contextPath);
        } else {
            instead(page, standing, user, issue, now);
        }
        return page;
    }

    /** The page could not be put together. */
    DecidePage failed(String incident) {
        DecidePage page = new DecidePage();
        page.title = text("title");
        note(page, "bad", "failed", incident);
        return page;
    }

    String incident(String number) {
        return refusals.text("incident", number);
    }

    private void ready(DecidePage page, LinkStanding standing, Decision decision, ApplicationUser user, String token, Issue issue,
                       String contextPath) {
        List<Decision> offered = decideLinks.offered(issue, user);
        if (!offered.contains(decision)) {
            page.status = 409;
            note(page, "warn", "state.NOT_OFFERED", text(decision.argument()));
        } else {
            page.title = text("title." + decision.argument());
            page.button = text(decision.argument());
            page.action = contextPath + DecideServlet.address(token, decision);
            page.commentNeeded = decision.needsComment();
            page.commentLabel = page.commentNeeded ? refusals.text("panel.comment." + decision.argument()) : text("comment");
            page.nothing = refusals.text("panel.problems", 0);
            page.toWrite = refusals.text("panel.problem.write");
            page.toWriteText = refusals.text("panel.problem.write." + decision.argument());
            page.commentHint = text("comment.hint");
            plan(page, standing, user, issue);
        }
        offered.stream().filter(other -> other != decision).forEach(other -> page.others.add(
                new Letter.Link(text(other.argument()), contextPath + DecideServlet.address(token, other))));
    }

    private void instead(DecidePage page, LinkStanding standing, ApplicationUser user, Issue issue, boolean now) {
        Round round = standing.round().orElseThrow(IllegalStateException::new);
        switch (standing.state()) {
            case DONE:
                RoundEvent vote = standing.vote().orElseThrow(IllegalStateException::new);
                note(page, "info", now ? "state.RECORDED" : "state.DONE", text("said." + vote.decision()
                        .orElseThrow(IllegalStateException::new).argument()), dates.at(vote.at()));
                page.lead = text("round." + round.state());
                return;
            case DECIDED:
                note(page, "warn", "state.DECIDED");
                boolean same = standing.link().filter(link -> link.round().equals(round.id())).isPresent();
                page.lead = text(same ? "round." + (round.state() == Round.State.WAITING ? "MOVED" : round.state().name()) : "round.NEW");
                return;
            case CHANGED:
                note(page, "warn", "state.CHANGED");
                plan(page, standing, user, issue);
                return;
            case NOT_ASKED:
                note(page, "warn", "state.NOT_ASKED");
                page.lead = standing.reason().map(refusals::of).orElse("");
                return;
            default:
                note(page, standing.state() == LinkStanding.State.BEING_RECORDED ? "info" : "warn", "state." + standing.state());
                page.lead = text("round." + round.state());
        }
    }

    private void plan(DecidePage page, LinkStanding standing, ApplicationUser user, Issue issue) {
        Letter letter = letters.page(standing.link().map(MailLink::step).orElse(0),
                standing.round().orElseThrow(IllegalStateException::new),
                standing.plan().orElseThrow(IllegalStateException::new).facts(), issue, user);
        page.lead = letter.lead;
        page.step = letter.step;
        page.facts.addAll(letter.facts);
        page.changesTitle = letter.changesTitle;
        page.changes.addAll(letter.changes);
    }

    private void note(DecidePage page, String noteClass, String key, Serializable... arguments) {
        page.noteClass = noteClass;
        page.noteTitle = text(key, arguments);
        page.noteText = text(key + ".text", arguments);
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText(TEXT + key, arguments);
    }
}

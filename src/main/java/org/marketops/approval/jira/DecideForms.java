package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.kernel.PersonKey;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what a person can do about a plan in approval, and of everything else why not. */
public final class DecideForms {

    static final String PATH = "/plugins/servlet/marketops/decision";
    private static final String WHY = "mo-why-decide";
    private static final Set<PanelAct> VOTES = EnumSet.of(PanelAct.APPROVE, PanelAct.REQUEST_CHANGES, PanelAct.REJECT, PanelAct.ABSTAIN);

    private final DecisionAction actions;
    private final DecisionTexts decisions;
    private final RefusalTexts texts;
    private final Clock clock;

    public DecideForms(DecisionAction actions, DecisionTexts decisions, RefusalTexts texts, Clock clock) {
        this.actions = actions;
        this.decisions = decisions;
        this.texts = texts;
        this.clock = clock;
    }

    /** Of the panel; the view must be waiting. */
    DecideForm panel(Issue issue, PlanFacts plan, ApprovalView view, ApplicationUser user, String contextPath) {
        Round round = view.round().orElseThrow(IllegalStateException::new);
        Set<PanelAct> offered = actions.offered(issue, user);
        Set<PanelAct> known = actions.known(issue, user);
        DecideForm form = empty(issue, contextPath);
        form.read = new ReadVersion(round.contentOf(plan).hash(), clock.instant()).toString();
        boolean mayVote = offered.stream().anyMatch(VOTES::contains);
        form.reason = reason(view, mayVote);
        form.reasonClass = mayVote ? "wait" : "warn";
        form.commentShown = mayVote || offered.contains(PanelAct.WITHDRAW);
        form.commentLabel = texts.text(round.policy().conduct().needsCommentToApprove() ? "panel.comment.always" : "panel.comment");
        for (PanelAct act : known) {
            button(form, act, offered.contains(act), round);
        }
        if (mayVote) {
            decisions.ifApproved(view, PersonKey.of(user.getKey())).ifPresent(text -> form.remarks.add(new DecideForm.Remark("", text)));
        }
        if (!view.withdrawable().isEmpty() && offered.contains(PanelAct.WITHDRAW)) {
            form.remarks.add(new DecideForm.Remark("", texts.text("panel.mayWithdraw", view.withdrawable())));
        }
        return form;
    }

    /** Of the page of one decision, with what was typed. */
    DecideForm page(Issue issue, PanelAct act, String read, String comment, List<DecideForm.Problem> problems, String contextPath) {
        DecideForm form = empty(issue, contextPath);
        form.read = read;
        form.comment = comment;
        form.commentShown = act != PanelAct.RECALL;
        form.commentNeeded = act.decision().filter(decision -> decision.needsComment()).isPresent();
        form.commentLabel = texts.text("panel.comment." + act.argument());
        form.problems.addAll(problems);
        form.problemsTitle = title(problems);
        form.buttons.add(new DecideForm.Button(act.argument(), texts.text("panel.button." + act.argument()), true, ""));
        return form;
    }

    private String title(List<DecideForm.Problem> problems) {
        boolean things = problems.stream().noneMatch(problem -> problem.getLink().isEmpty());
        return texts.text("panel.problems", things ? problems.size() : 0);
    }

    private DecideForm empty(Issue issue, String contextPath) {
        DecideForm form = new DecideForm();
        form.address = contextPath + PATH;
        form.issueKey = issue.getKey();
        form.groupLabel = texts.text("panel.yourDecision");
        form.failed = texts.text("panel.failed");
        return form;
    }

    private void button(DecideForm form, PanelAct act, boolean offered, Round round) {
        String label = texts.text("panel.button." + act.argument());
        if (offered) {
            form.buttons.add(new DecideForm.Button(act.argument(), label, act == PanelAct.APPROVE, ""));
            if (act == PanelAct.RECALL) {
                form.remarks.add(new DecideForm.Remark("", texts.text("panel.button.recall.does")));
            }
        } else if (act == PanelAct.RECALL) {
            form.buttons.add(new DecideForm.Button(act.argument(), label, false, "mo-why-recall"));
            form.remarks.add(new DecideForm.Remark("mo-why-recall",
                    texts.text("panel.button.recall.not", texts.name(round.opening().submitter()))));
        } else if (act != PanelAct.WITHDRAW) {
            // Nothing to take back is nothing to miss: that button comes when it is of use.
            form.buttons.add(new DecideForm.Button(act.argument(), label, false, WHY));
        }
    }

    private String reason(ApprovalView view, boolean mayVote) {
        Optional<ApprovalRefused> refusal = view.refusal();
        if (!mayVote) {
            return refusal.map(texts::of).orElseGet(() -> texts.text("panel.notOffered"));
        }
        return refusal.map(texts::of).orElseGet(() -> texts.text("panel.yourTurn"));
    }
}

package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.Channel;
import org.marketops.approval.Decision;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.approval.ViewApproval;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides for somebody who pressed a button of the panel, through the workflow as its own transition would. What is known
 * beforehand to be wrong is told together and nothing is tried.
 */
public final class PanelDecision {

    /** The places on the page that problems link to. */
    static final String NEW = "#mo-new";
    static final String COMMENT = "#mo-comment";
    static final int LONGEST_COMMENT = 32_000;

    private final ViewApproval viewApproval;
    private final VoterNames voters;
    private final JiraPlans plans;
    private final DecisionAction actions;
    private final VoteTransition transition;
    private final ReadBeforeDeciding readBeforeDeciding;
    private final PanelTexts panels;
    private final RefusalTexts texts;

    public PanelDecision(ViewApproval viewApproval, VoterNames voters, JiraPlans plans, DecisionAction actions, VoteTransition transition,
                         ReadBeforeDeciding readBeforeDeciding, PanelTexts panels, RefusalTexts texts) {
        this.viewApproval = viewApproval;
        this.voters = voters;
        this.plans = plans;
        this.actions = actions;
        this.transition = transition;
        this.readBeforeDeciding = readBeforeDeciding;
        this.panels = panels;
        this.texts = texts;
    }

    /** @param read empty if the form said nothing of use @return why not, in the order of the page; empty if it is done */
    List<DecideForm.Problem> decide(Issue issue, ApplicationUser user, PanelAct act, String comment, Optional<ReadVersion> read) {
        List<DecideForm.Problem> problems = new ArrayList<>();
        if (!actions.of(issue, user, act).isPresent()) {
            problems.add(sentence(whyNot(issue, user, act)));
            return problems;
        }
        if (act.decision().isPresent()) {
            Round round = viewApproval.view(plans.of(issue), Optional.empty()).round().orElse(null);
            unread(issue, PersonKey.of(user.getKey()), read).ifPresent(problems::add);
            comment(act, comment, round).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            transition.perform(issue, user, act, comment, Channel.PANEL, read).map(PanelDecision::sentence).ifPresent(problems::add);
        }
        return problems;
    }

    /** What stands under the comment box; empty if nothing is wrong with the comment. */
    String commentProblem(PanelAct act, String comment, List<DecideForm.Problem> problems, String submitter) {
        if (comment.length() > LONGEST_COMMENT) {
            return texts.text("panel.comment.problem.tooLong", LONGEST_COMMENT);
        }
        return problems.stream().anyMatch(problem -> problem.getTarget().equals(COMMENT)) ? texts.text("panel.comment.problem." + act.argument(), submitter) : "";
    }

    /** What there is to do on a screen of the host that came back: a difference to read, a comment to write. */
    List<DecideForm.Problem> again(PanelAct act, DecisionSection section, boolean uncommented) {
        List<DecideForm.Problem> problems = new ArrayList<>();
        if (!section.fresh.isEmpty()) {
            problems.add(new DecideForm.Problem(NEW, texts.text("panel.problem.read"), texts.text("panel.problem.read.screen")));
        }
        if (uncommented && act.decision().filter(Decision::needsComment).isPresent()) {
            problems.add(new DecideForm.Problem("#comment", texts.text("panel.problem.write"), texts.text("panel.problem.write." + act.argument())));
        }
        return problems;
    }

    private Optional<DecideForm.Problem> comment(PanelAct act, String comment, Round round) {
        if (comment.length() > LONGEST_COMMENT) {
            return Optional.of(new DecideForm.Problem(COMMENT, texts.text("panel.problem.shorten"),
                    texts.text("panel.problem.shorten.text", LONGEST_COMMENT)));
        }
        boolean asked = act.decision().filter(Decision::needsComment).isPresent()
                || act == PanelAct.APPROVE && round != null && round.policy().conduct().needsCommentToApprove();
        return asked && comment.isEmpty() ? Optional.of(missingComment(act)) : Optional.empty();
    }

    private DecideForm.Problem missingComment(PanelAct act) {
        return new DecideForm.Problem(COMMENT, texts.text("panel.problem.write"), texts.text("panel.problem.write." + act.argument()));
    }

    private Optional<DecideForm.Problem> unread(Issue issue, PersonKey who, Optional<ReadVersion> read) {
        if (!read.isPresent()) {
            return Optional.of(sentence(texts.of(new ApprovalRefused(Reason.READ_AGAIN))));
        }
        try {
            readBeforeDeciding.check(issue, plans.of(issue), who, read.get());
            return Optional.empty();
        } catch (ApprovalRefused refused) {
            return Optional.of(refused.reason() == Reason.READ_FIRST
                    ? new DecideForm.Problem(NEW, texts.text("panel.problem.read"), texts.text("panel.problem.read.text",
                    refused.arguments().get(0), refused.arguments().get(1))) : sentence(texts.of(refused)));
        }
    }

    /** Also for what somebody else has decided meanwhile: by whom and when. */
    private String whyNot(Issue issue, ApplicationUser user, PanelAct act) {
        PlanFacts plan = plans.of(issue);
        Optional<PersonKey> who = Optional.of(PersonKey.of(user.getKey()));
        ApprovalView view = voters.of(viewApproval.view(plan, who), Optional.of(user));
        if (act == PanelAct.RECALL && view.isWaiting()) {
            return texts.of(new ApprovalRefused(Reason.NOT_YOURS_TO_RECALL));
        }
        if (act == PanelAct.WITHDRAW && view.isWaiting()) {
            return texts.of(new ApprovalRefused(Reason.NOTHING_TO_WITHDRAW));
        }
        Optional<String> completed = view.isWaiting() ? panels.completed(view, who.get()) : Optional.empty();
        if (completed.isPresent()) {
            return completed.get();
        }
        String reason = view.refusal().map(texts::of).orElseGet(() -> texts.text("panel.notOffered"));
        return view.isWaiting() ? reason : (reason + " " + panels.end(view)).trim();
    }

    /** Whether others decided, or the plan went elsewhere, so that what was typed can be a comment alone. */
    boolean isOver(Issue issue, ApplicationUser user, PanelAct act) {
        return !actions.of(issue, user, act).isPresent();
    }

    private static DecideForm.Problem sentence(String text) {
        return new DecideForm.Problem("", "", text);
    }
}

package org.marketops.setup.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.marketops.kernel.IssueId;
import org.marketops.setup.DemoAct;
import org.marketops.setup.DemoRefused;
import org.marketops.setup.StatusSpec;

/** The acts of the story as workflow transitions. Votes count a moment after their transition, so each act waits for its status. */
final class DemoTransitions {

    private static final int SUBMIT = 11;
    private static final int APPROVE = 21;
    private static final int REQUEST_CHANGES = 22;
    private static final int LAUNCH = 51;
    private static final int COMPLETE = 61;
    private static final int STOP = 71;
    private static final int MOST_VOTES = 20;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final DemoPeople people;
    private final DemoTools tools;

    DemoTransitions(DemoPeople people, DemoTools tools) {
        this.people = people;
        this.tools = tools;
    }

    void act(IssueId issue, DemoAct act) {
        switch (act) {
            case SUBMIT:
                transition(people.author(), issue, SUBMIT, "");
                break;
            case VOTE_ONCE:
                vote(issue, APPROVE, "demo.comment.approve");
                break;
            case APPROVE:
                approveUntilDone(issue);
                break;
            case REQUEST_CHANGES:
                vote(issue, REQUEST_CHANGES, "demo.comment.changes");
                break;
            case LAUNCH:
                transition(people.author(), issue, LAUNCH, "");
                break;
            case COMPLETE:
                transition(people.author(), issue, COMPLETE, "");
                break;
            default:
                transition(people.author(), issue, STOP, tools.texts().get("demo.comment.stop"));
        }
        await(issue, act.leadsTo());
    }

    private void vote(IssueId issue, int action, String comment) {
        ApplicationUser voter = voter(issue, action, Set.of())
                .orElseThrow(() -> new DemoRefused(tools.texts().get("demo.nobodymayvote")));
        transition(voter, issue, action, tools.texts().get(comment));
    }

    /** One vote after the other; who has voted is asked last, because a later stage may ask the same person again. */
    private void approveUntilDone(IssueId issue) {
        Set<String> voted = new HashSet<>();
        for (int vote = 0; vote < MOST_VOTES && isIn(issue, StatusSpec.IN_APPROVAL); vote++) {
            Optional<ApplicationUser> fresh = voter(issue, APPROVE, voted);
            ApplicationUser next = fresh.isPresent() ? fresh.get() : voter(issue, APPROVE, Set.of())
                    .orElseThrow(() -> new DemoRefused(tools.texts().get("demo.nobodymayvote")));
            transition(next, issue, APPROVE, tools.texts().get("demo.comment.approve"));
            voted.add(next.getKey());
            tools.settle(issue, LIMIT);
        }
    }

    private Optional<ApplicationUser> voter(IssueId issue, int action, Set<String> without) {
        return people.approvers().stream()
                .filter(person -> !without.contains(person.getKey()))
                .filter(person -> people.as(person, () -> validate(person, issue, action, "").isValid()))
                .findFirst();
    }

    private void transition(ApplicationUser person, IssueId issue, int action, String comment) {
        people.as(person, () -> {
            IssueService.TransitionValidationResult valid = validate(person, issue, action, comment);
            tools.refuseErrors(valid.getErrorCollection());
            tools.refuseErrors(tools.issues().transition(person, valid).getErrorCollection());
            return issue;
        });
    }

    private IssueService.TransitionValidationResult validate(ApplicationUser person, IssueId issue, int action, String comment) {
        IssueInputParameters form = tools.issues().newIssueInputParameters();
        form.setRetainExistingValuesWhenParameterNotProvided(true);
        if (!comment.isEmpty()) {
            form.setComment(comment);
        }
        return tools.issues().validateTransition(person, issue.value(), action, form);
    }

    private void await(IssueId issue, StatusSpec status) {
        tools.settle(issue, LIMIT);
        if (!Waiting.atMost(LIMIT).until(() -> isIn(issue, status))) {
            throw new DemoRefused(tools.texts().get("demo.nostatus", status.label(),
                    tools.find(issue).map(found -> found.getStatus().getName()).orElse("-")));
        }
    }

    private boolean isIn(IssueId issue, StatusSpec status) {
        Optional<String> wanted = tools.fields().statusId(status.key());
        return tools.find(issue).map(Issue::getStatusId).equals(wanted);
    }
}

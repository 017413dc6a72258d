package org.marketops.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

/**
 * The rules once more, written down as simply as possible and kept as tables instead of events: what was said on which content in
 * which step. Knows policies whose every edit asks all steps again, with seats of groups and without tolerance.
 */
final class NaiveApproval {

    /** What has been said on one content. */
    private static final class Page {
        final Map<Integer, Map<PersonKey, Decision>> said = new TreeMap<>();
        final Set<Integer> done = new TreeSet<>();

        Map<PersonKey, Decision> in(int step) {
            return said.computeIfAbsent(step, none -> new HashMap<>());
        }
    }

    private final Policy policy;
    private final Map<String, Set<PersonKey>> groups;
    private final PersonKey submitter;
    private final Map<String, Page> pages = new HashMap<>();
    private final List<Integer> couldVote = new ArrayList<>();
    private final Set<PersonKey> away = new HashSet<>();
    private PersonKey editor;
    private String budget;
    private Round.State state = Round.State.WAITING;

    NaiveApproval(Policy policy, Map<String, Set<PersonKey>> groups, PersonKey submitter, PersonKey editor, String budget,
                  Set<PersonKey> away) {
        this.policy = policy;
        this.groups = groups;
        this.submitter = submitter;
        this.editor = editor;
        this.budget = budget;
        this.away.addAll(away);
        for (int step = 1; step <= policy.steps().size(); step++) {
            couldVote.add(sitting(step).size());
        }
    }

    Round.State state() {
        return state;
    }

    private Page page() {
        return pages.computeIfAbsent(budget, none -> new Page());
    }

    /** Steps of the first stage in which something is left to be decided. */
    List<Integer> open() {
        for (int stage = 1; stage <= policy.stages().size(); stage++) {
            List<Integer> left = new ArrayList<>();
            for (int step : policy.stepsOf(stage)) {
                if (!page().done.contains(step) && isAsked(step)) {
                    left.add(step);
                }
            }
            if (!left.isEmpty()) {
                return left;
            }
        }
        return new ArrayList<>();
    }

    private boolean isAsked(int step) {
        return policy.step(step).condition().tests().stream().allMatch(test -> test.values().contains(budget));
    }

    Set<PersonKey> approvals(int step) {
        return those(step, Decision.APPROVE);
    }

    /** @return whether it is accepted */
    boolean vote(PersonKey who, Decision decision) {
        if (decision == Decision.WITHDRAW) {
            return withdraw(who);
        }
        int step = stepFor(who);
        if (state != Round.State.WAITING || step == 0 || page().in(step).get(who) == decision) {
            return false;
        }
        Decision before = page().in(step).put(who, decision);
        if (decision == Decision.APPROVE && mayNeverBeLast(who) && isApproved(step)) {
            takeBack(step, who, before);
            return false;
        }
        if (decision == Decision.REQUEST_CHANGES) {
            state = Round.State.CHANGES_REQUESTED;
        } else if (decision == Decision.REJECT && isRejected(step)) {
            state = Round.State.REJECTED;
        }
        settle();
        return true;
    }

    private void takeBack(int step, PersonKey who, Decision before) {
        if (before == null) {
            page().in(step).remove(who);
        } else {
            page().in(step).put(who, before);
        }
    }

    private int stepFor(PersonKey who) {
        int again = 0;
        for (int step : open()) {
            if (sitting(step).contains(who)) {
                if (!page().in(step).containsKey(who)) {
                    return step;
                }
                again = again == 0 ? step : again;
            }
        }
        return again;
    }

    private boolean withdraw(PersonKey who) {
        int last = 0;
        for (int step : page().done) {
            last = page().in(step).containsKey(who) ? step : last;
        }
        if (state != Round.State.WAITING || last == 0) {
            return false;
        }
        int stage = policy.stageOf(last);
        page().in(last).remove(who);
        page().done.remove(last);
        page().said.keySet().removeIf(step -> policy.stageOf(step) > stage);
        page().done.removeIf(step -> policy.stageOf(step) > stage);
        settle();
        return true;
    }

    void edit(PersonKey who, String newBudget) {
        editor = who;
        budget = newBudget;
        settle();
    }

    void toggle(PersonKey who) {
        if (!away.remove(who)) {
            away.add(who);
        }
        settle();
    }

    /** @return whether it is accepted */
    boolean recall(PersonKey who) {
        if (state != Round.State.WAITING || !who.equals(submitter) && !who.equals(editor)) {
            return false;
        }
        state = Round.State.RECALLED;
        return true;
    }

    /** Ends what has ended, until nothing more ends. */
    private void settle() {
        boolean again = true;
        while (again && state == Round.State.WAITING) {
            again = false;
            for (int step : open()) {
                if (isRejected(step)) {
                    state = Round.State.REJECTED;
                    return;
                }
                if (isApproved(step)) {
                    page().done.add(step);
                    again = true;
                    break;
                }
            }
        }
        if (state == Round.State.WAITING && open().isEmpty() && !page().done.isEmpty()) {
            state = Round.State.APPROVED;
        }
    }

    // ---- one step ----

    private Set<PersonKey> sitting(int step) {
        Set<PersonKey> people = new HashSet<>();
        policy.step(step).seats().forEach(seat -> people.addAll(on(seat)));
        return people;
    }

    private Set<PersonKey> on(Seat seat) {
        Set<PersonKey> people = new HashSet<>(groups.get(seat.name()));
        people.removeAll(away);
        if (policy.conduct().selfApproval() == org.marketops.approval.policy.Conduct.SelfApproval.NEVER) {
            people.remove(submitter);
            people.remove(editor);
        }
        return people;
    }

    private Set<PersonKey> those(int step, Decision decision) {
        Set<PersonKey> people = new HashSet<>();
        page().in(step).forEach((who, said) -> {
            if (said == decision && sitting(step).contains(who)) {
                people.add(who);
            }
        });
        return people;
    }

    private int needed(int step) {
        ApproveRule rule = policy.step(step).approveRule();
        int abstained = those(step, Decision.ABSTAIN).size();
        switch (rule.kind()) {
            case ANY:
                return 1;
            case COUNT:
                return rule.number();
            case ALL:
                return Math.max(1, sitting(step).size() - abstained);
            default:
                double share = rule.number() / 100.0 * Math.max(0, couldVote.get(step - 1) - abstained);
                return Math.max(1, (int) Math.ceil(share - 1e-9));
        }
    }

    private boolean isApproved(int step) {
        return suffices(step, those(step, Decision.APPROVE));
    }

    private boolean suffices(int step, Set<PersonKey> approvers) {
        for (Seat seat : policy.step(step).seats()) {
            if (seat.isRequired() && on(seat).stream().noneMatch(approvers::contains)) {
                return false;
            }
        }
        return approvers.size() >= needed(step);
    }

    private boolean isRejected(int step) {
        Set<PersonKey> against = those(step, Decision.REJECT);
        Step asked = policy.step(step);
        if (asked.seats().stream().anyMatch(seat -> seat.hasVeto() && on(seat).stream().anyMatch(against::contains))) {
            return true;
        }
        RejectRule rule = asked.rejectRule();
        switch (rule.kind()) {
            case FIRST:
                return !against.isEmpty();
            case COUNT:
                return against.size() >= rule.number();
            default:
                return !against.isEmpty() && !canStillBeApproved(step);
        }
    }

    /** If all who are silent approved, the last of them being somebody who may be the last. */
    private boolean canStillBeApproved(int step) {
        Set<PersonKey> silent = sitting(step);
        silent.removeAll(those(step, Decision.APPROVE));
        silent.removeAll(those(step, Decision.REJECT));
        silent.removeAll(those(step, Decision.ABSTAIN));
        Set<PersonKey> best = those(step, Decision.APPROVE);
        best.addAll(silent);
        boolean somebodyMayBeLast = isApproved(step) || silent.isEmpty() || silent.stream().anyMatch(who -> !mayNeverBeLast(who));
        return suffices(step, best) && somebodyMayBeLast;
    }

    private boolean mayNeverBeLast(PersonKey who) {
        return !policy.conduct().mayLastEditorComplete() && who.equals(editor);
    }
}

package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.ApprovalView.StepView.Progress;
import org.marketops.approval.KeepTime;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.content.Difference;
import org.marketops.approval.content.MaterialField;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the panel into words: first what is expected of the reader, then why, then the evidence, then the record. */
public final class PanelTexts {

    private final RefusalTexts texts;
    private final StepTexts steps;
    private final PanelStates states;
    private final DifferenceTexts differences;
    private final DueTexts dues;

    public PanelTexts(RefusalTexts texts, StepTexts steps, PanelStates states, DifferenceTexts differences, DueTexts dues) {
        this.texts = texts;
        this.steps = steps;
        this.states = states;
        this.differences = differences;
        this.dues = dues;
    }

    String whyNoRetry() {
        return texts.text("panel.retry.not");
    }

    /** @param again the address of the issue, to ask once more */
    PanelView failed(String incident, String again) {
        PanelView panel = new PanelView(new PanelView.Labels(texts));
        panel.againUrl = again;
        note(panel, "bad", texts.text("panel.error.title"), texts.text("panel.error.text", incident));
        return panel;
    }

    PanelView panel(ApprovalView view, Issue issue, Optional<PersonKey> viewer, String contextPath) {
        PanelView panel = new PanelView(new PanelView.Labels(texts));
        boolean waiting = view.isWaiting();
        head(panel, view, viewer);
        if (view.headline() == Headline.NOT_SUBMITTED) {
            if (!view.steps().isEmpty()) {
                states.missing(panel, issue, contextPath);
            }
        } else {
            view.round().ifPresent(round -> panel.sub = submitted(round, view.differences()));
            differences(panel, view);
        }
        overridden(panel, view);
        view.steps().forEach(step -> panel.stages.add(steps.line(step, view, viewer, waiting)));
        if (waiting) {
            view.due().ifPresent(due -> due(panel, due));
            panel.sub += view.requestEnds().map(end -> " \u00b7 " + texts.text("panel.requestEnds", steps.at(end))).orElse("");
            panel.reason = view.refusal().map(texts::of).orElse("");
        }
        if (!view.problem().isEmpty() && view.headline() == Headline.BLOCKED) {
            panel.retryUrl = contextPath + "/rest/marketops/1.0/issues/" + issue.getKey() + "/approval/outcome/retry";
        }
        if (!view.areVotersShown()) {
            states.unnamed(panel, issue);
        }
        states.record(panel, view, contextPath + "/plugins/servlet/marketops/ledger?issue=" + issue.getKey());
        return panel;
    }

    private void head(PanelView panel, ApprovalView view, Optional<PersonKey> viewer) {
        switch (view.headline()) {
            case NOT_SUBMITTED:
                panel.lead = texts.text(view.steps().isEmpty() ? "panel.noPolicy" : "panel.notSubmitted");
                return;
            case WAITING:
            case NOBODY_CAN_DECIDE:
            case UNDECIDED:
                waiting(panel, view, viewer);
                return;
            case BLOCKED:
                note(panel, "warn", texts.text("panel.blocked." + state(view)), texts.text("panel.blocked.text", view.problem()));
                tag(panel, "warn", texts.text("panel.tag.BLOCKED"));
                return;
            case CHANGED_SINCE:
                note(panel, "warn", texts.text("panel.changedSince.title"), texts.text("panel.changedSince.text"));
                tag(panel, "warn", texts.text("panel.tag.CHANGED_SINCE"));
                return;
            case APPROVED:
                tag(panel, "ok", texts.text("panel.tag.APPROVED"));
                ended(panel, view, RoundEvent.Kind.APPROVED);
                panel.lead += view.holdsUntil().map(end -> texts.text("panel.holdsUntil", steps.at(end))).orElse("");
                return;
            case OVER:
                tag(panel, "warn", texts.text("panel.tag.OVER"));
                note(panel, "warn", texts.text("panel.over.title", view.holdsUntil().map(steps::at).orElse("")),
                        texts.text("panel.over.text"));
                return;
            case EXPIRED:
                tag(panel, "warn", texts.text("panel.tag.EXPIRED"));
                ended(panel, view, RoundEvent.Kind.EXPIRED);
                panel.lead = texts.text("panel.expired.text");
                return;
            case CHANGES_REQUESTED:
                tag(panel, "warn", texts.text("panel.tag.CHANGES_REQUESTED"));
                ended(panel, view, RoundEvent.Kind.CHANGES_REQUESTED);
                return;
            case REJECTED:
                tag(panel, "bad", texts.text("panel.tag.REJECTED"));
                ended(panel, view, RoundEvent.Kind.REJECTED);
                return;
            case MOVED:
                note(panel, "warn", texts.text("panel.moved.title"), texts.text("panel.moved.text"));
                return;
            case LEFT:
                note(panel, "warn", texts.text("panel.left.title"), texts.text("panel.left.text"));
                return;
            default:
                tag(panel, "", texts.text("panel.tag.RECALLED"));
                ended(panel, view, RoundEvent.Kind.RECALLED);
        }
    }

    /** Who completed the step that the viewer sat in; empty if the viewer sat in none, or completed it. */
    Optional<String> completed(ApprovalView view, PersonKey viewer) {
        return states.completed(view, viewer);
    }

    /** What became of a plan that is not in approval any more; empty if nothing can be said. */
    String end(ApprovalView view) {
        PanelView panel = new PanelView(new PanelView.Labels(texts));
        head(panel, view, Optional.empty());
        overridden(panel, view);
        return panel.leadStrong.isEmpty() ? panel.noteTitle : panel.leadStrong;
    }

    private void due(PanelView panel, Instant due) {
        panel.due = dues.text(due);
        panel.dueClass = dues.markClass(due);
        panel.dueSign = dues.sign(due);
    }

    private static String state(ApprovalView view) {
        return view.round().map(round -> round.state().name()).orElse("");
    }

    private void waiting(PanelView panel, ApprovalView view, Optional<PersonKey> viewer) {
        Optional<StepView> now = view.steps().stream().filter(step -> step.progress() == Progress.NOW).findFirst();
        if (!now.isPresent()) {
            return;
        }
        tag(panel, "info", texts.text("panel.tag.WAITING", now.get().number(), view.steps().size(), now.get().step().name()));
        if (view.headline() == Headline.NOBODY_CAN_DECIDE) {
            view.steps().stream().filter(StepView::isOutOfReach).findFirst().ifPresent(step -> states.nobody(panel, step));
        }
        if (view.headline() == Headline.UNDECIDED) {
            note(panel, "warn", texts.text("panel.undecided.title"), texts.text("panel.undecided.text"));
        }
        whatChanged(panel, view);
        List<PersonKey> people = view.steps().stream().filter(step -> step.progress() == Progress.NOW)
                .flatMap(step -> step.seats().stream()).filter(seat -> seat.standing() == Standing.WAITING
                || seat.standing() == Standing.ASKED_AGAIN).flatMap(seat -> seat.hands().stream()).distinct().collect(Collectors.toList());
        if (!people.isEmpty()) {
            panel.leadStrong = texts.text("panel.waitingFor", steps.names(people, viewer));
            panel.lead = view.since().map(since -> texts.text("panel.waitingSince", steps.at(since))).orElse("");
        }
    }

    /** What the last edit did to the approvals (A3, A4), unless something worse is to be said. */
    private void whatChanged(PanelView panel, ApprovalView view) {
        Optional<RoundEvent> change = view.round().flatMap(round -> round.last(RoundEvent.Kind.CONTENT_CHANGED));
        if (!change.isPresent() || view.differences().isEmpty() || view.headline() != Headline.WAITING) {
            return;
        }
        if (view.isLocked()) {
            String fields = view.differences().stream().map(differences::name).collect(Collectors.joining(", "));
            note(panel, "warn", texts.text("panel.locked.title"), texts.text("panel.locked.text", fields));
            return;
        }
        boolean carried = RoundEvent.Effect.CARRIED_OVER.name().equals(change.get().comment());
        String sentence = carried ? texts.text("panel.carried.text")
                : texts.text("panel.again.text", steps.at(change.get().at()), differences.changes(view.differences()));
        note(panel, carried ? "info" : "warn", texts.text(carried ? "panel.carried.title"
                : anybodyIsAskedAgain(view) ? "panel.again.title" : "panel.edited.title"), sentence);
    }

    private static boolean anybodyIsAskedAgain(ApprovalView view) {
        return view.steps().stream().flatMap(step -> step.seats().stream()).anyMatch(seat -> seat.standing() == Standing.ASKED_AGAIN);
    }

    private void ended(PanelView panel, ApprovalView view, RoundEvent.Kind kind) {
        view.round().flatMap(round -> round.last(kind)).ifPresent(event -> {
            boolean byTime = kind == RoundEvent.Kind.APPROVED && event.person().equals(KeepTime.CLOCK);
            boolean ofVoters = kind == RoundEvent.Kind.APPROVED || kind == RoundEvent.Kind.CHANGES_REQUESTED || kind == RoundEvent.Kind.REJECTED;
            if (ofVoters && !byTime && !view.areVotersShown()) {
                panel.leadStrong = texts.text("panel.ended.unnamed." + kind.name(), steps.at(event.at()));
                return;
            }
            panel.leadStrong = texts.text("panel.ended." + kind.name() + (byTime ? ".byTime" : ""), texts.name(event.person()), steps.at(event.at()));
            panel.lead = event.comment().isEmpty() ? "" : "\u201c" + event.comment() + "\u201d";
        });
    }

    /** Also where a note tells what became of the approval since. */
    private void overridden(PanelView panel, ApprovalView view) {
        if (view.round().filter(round -> round.state() == Round.State.APPROVED).isPresent()
                && view.round().flatMap(round -> round.last(RoundEvent.Kind.OVERRIDDEN)).isPresent()) {
            ended(panel, view, RoundEvent.Kind.OVERRIDDEN);
        }
    }

    /** With the amount as it is now, as the queues show it. */
    private String submitted(Round round, List<Difference> since) {
        String sentence = texts.text("panel.submitted", texts.name(round.opening().submitter()), steps.at(round.opening().at()));
        Map<String, String> content = new HashMap<>(round.approvedContent().orElse(round.opening().content()).values());
        since.forEach(difference -> content.put(difference.field(), difference.after()));
        String amount = content.getOrDefault(MaterialField.BUDGET.key(), "");
        if (amount.isEmpty() || !differences.maySeeMoney()) {
            return sentence;
        }
        return sentence + " \u00b7 " + texts.text("panel.amount", content.getOrDefault(MaterialField.CURRENCY.key(), ""),
                texts.amount(amount));
    }

    private void differences(PanelView panel, ApprovalView view) {
        for (Difference difference : view.differences()) {
            boolean hidden = differences.isHidden(difference);
            String secret = texts.text("panel.hidden");
            panel.differences.add(new PanelView.DifferenceLine(differences.name(difference),
                    hidden ? secret : differences.before(difference), hidden ? secret : differences.after(difference)));
        }
        boolean approved = view.round().flatMap(Round::approvedContent).isPresent();
        panel.differencesTitle = texts.text(approved ? "panel.changed.approval" : "panel.changed.submission");
        int fields = view.round().map(round -> round.policy().material().fields().size()).orElse(0);
        panel.differencesCaption = view.differences().isEmpty() ? texts.text("panel.differences.none", fields)
                : texts.text("panel.differences", view.differences().size(), fields);
    }

    private static void tag(PanelView panel, String tagClass, String text) {
        panel.tagClass = tagClass;
        panel.tag = text;
    }

    private static void note(PanelView panel, String noteClass, String title, String text) {
        panel.noteClass = noteClass;
        panel.noteTitle = title;
        panel.noteText = text;
    }
}

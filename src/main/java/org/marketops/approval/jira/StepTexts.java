package org.marketops.approval.jira;

import org.marketops.approval.Standin;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.ApprovalView.SeatView;
import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.ApprovalView.StepView.Progress;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.jira.ReaderTimes;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says where each step stands and what each person has said. */
public final class StepTexts {

    private static final int MOST_NAMES = 5;
    private static final Map<Standing, String[]> MARKS = marks();

    private final RefusalTexts texts;
    private final RuleTexts rules;
    private final DueTexts dues;
    private final ConditionTexts conditions;
    private final ReaderTimes dates;

    public StepTexts(RefusalTexts texts, RuleTexts rules, DueTexts dues, ConditionTexts conditions, ReaderTimes dates) {
        this.texts = texts;
        this.rules = rules;
        this.dues = dues;
        this.conditions = conditions;
        this.dates = dates;
    }

    PanelView.StageLine line(StepView step, ApprovalView view, Optional<PersonKey> viewer, boolean waiting) {
        PanelView.StageLine line = lineOf(step, view, viewer, waiting);
        line.times.addAll(times(step, view));
        return line;
    }

    /** What time has done to the step, and will. */
    private List<String> times(StepView step, ApprovalView view) {
        List<String> times = new ArrayList<>();
        // Where one step is asked, its time stands at the head of the panel already.
        boolean sideBySide = view.steps().stream().filter(other -> other.progress() == Progress.NOW).count() > 1;
        step.due().filter(due -> sideBySide).ifPresent(due -> times.add(dues.text(due)));
        step.escalated().ifPresent(since -> times.add(texts.text("panel.escalated." + step.step().timing().escalation()
                .map(escalation -> escalation.mode().name()).orElse("ADD"), at(since))));
        view.round().map(Round::events).orElse(List.of()).stream().filter(event -> event.kind() == RoundEvent.Kind.TIMED_OUT
                && event.step() == step.number()).reduce((first, second) -> second)
                .ifPresent(event -> times.add(texts.text("panel.timedOut", at(event.at()))));
        return times;
    }

    private PanelView.StageLine lineOf(StepView step, ApprovalView view, Optional<PersonKey> viewer, boolean waiting) {
        boolean now = step.progress() == Progress.NOW && waiting;
        List<PanelView.PersonLine> people = new ArrayList<>();
        if (now) {
            step.people().forEach(seat -> people.add(person(seat, view, viewer)));
        }
        if (step.progress() == Progress.SKIPPED) {
            return new PanelView.StageLine(title(step), "", "\u00b7", "", texts.text("panel.stage.skipped"),
                    texts.text("panel.stage.skipped.because", conditions.of(step.step().condition())), "", people);
        }
        String title = title(step);
        String summary = now ? "" : summary(step, view);
        if (step.progress() == Progress.DONE) {
            return new PanelView.StageLine(title, "done", "\u2713", "ok", texts.text("panel.stage.done"), "", summary, people);
        }
        if (now) {
            String mark = texts.text("panel.stage.now", step.approvals(), step.needed());
            return new PanelView.StageLine(title, "now", "\u2192", "wait", mark, rules.rule(step), summary, people);
        }
        Optional<RoundEvent> override = override(view);
        if (override.isPresent()) {
            String by = step.progress() == Progress.NOW ? texts.text("panel.stage.overridden", texts.name(override.get().person()), at(override.get().at()))
                    : texts.text("panel.stage.notAsked");
            return new PanelView.StageLine(title, "", "\u00b7", "", by, "", summary, people);
        }
        String mark = step.progress() == Progress.NOW ? texts.text("panel.stage.ended") : texts.text("panel.stage.later");
        boolean ahead = waiting || view.headline() == ApprovalView.Headline.NOT_SUBMITTED;
        return new PanelView.StageLine(title, "", "\u00b7", "", mark, ahead ? rules.rule(step) : "", summary, people);
    }

    private static Optional<RoundEvent> override(ApprovalView view) {
        return view.round().filter(round -> round.state() == Round.State.APPROVED).flatMap(round -> round.last(RoundEvent.Kind.OVERRIDDEN));
    }

    /** A step that shares its stage with others bears the stage's name too. */
    private static String title(StepView step) {
        boolean alone = step.stage().steps().size() == 1;
        return step.number() + " " + (alone ? step.step().name() : step.stage().name() + ": " + step.step().name());
    }

    private String summary(StepView step, ApprovalView view) {
        boolean before = !view.round().isPresent();
        List<PersonKey> people = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (SeatView seat : step.people()) {
            seat.vote().ifPresent(vote -> said.add(said(seat, vote)));
            people.add(seat.person());
        }
        // Who did not decide would stand beside the word Approved where those who did are not named.
        boolean unnamed = said.isEmpty() && step.progress() == Progress.DONE && !view.areVotersShown();
        return unnamed ? "" : before || said.isEmpty() ? names(people, Optional.empty()) : String.join(" ", said);
    }

    private String said(SeatView seat, RoundEvent vote) {
        String what = texts.text("panel.standing." + (seat.standing() == Standing.NOT_NEEDED ? "ASKED_AGAIN" : seat.standing().name()));
        String sentence = texts.text("panel.said", decider(vote), what, at(vote.at()));
        return vote.comment().isEmpty() ? sentence : sentence + " \u201c" + vote.comment() + "\u201d";
    }

    private PanelView.PersonLine person(SeatView seat, ApprovalView view, Optional<PersonKey> viewer) {
        String[] mark = MARKS.get(seat.standing());
        boolean you = viewer.filter(seat.person()::equals).isPresent();
        String holder = you ? texts.text("panel.you", texts.name(seat.person())) : texts.name(seat.person());
        String remark = seat.vote().map(vote -> seat.standing() == Standing.ASKED_AGAIN
                ? texts.text("panel.before.change", at(vote.at())) : vote.comment()).orElse("");
        boolean decided = seat.vote().isPresent() && seat.standing() != Standing.ASKED_AGAIN;
        String name = decided && standsIn(seat.vote().get()) ? decider(seat.vote().get()) : holder;
        String other = decided ? "" : seat.standin().map(this::standin).orElse("");
        String since = decided ? at(seat.vote().get().at()) : view.since().map(this::at).orElse("");
        return new PanelView.PersonLine(name, mark[0], mark[1], texts.text("panel.standing." + seat.standing().name()),
                (other + " " + remark).trim(), since);
    }

    /** Daniel for Marcus, where somebody stood in (A20). */
    private String decider(RoundEvent vote) {
        return standsIn(vote) ? texts.text("panel.for", texts.name(vote.person()), texts.name(vote.seat())) : texts.name(vote.person());
    }

    private static boolean standsIn(RoundEvent vote) {
        return !vote.person().equals(vote.seat());
    }

    private String standin(Standin standin) {
        return texts.text(standin.keepsHolder() ? "panel.standin.too" : "panel.standin.instead", texts.name(standin.person()),
                texts.day(standin.until()));
    }

    /** At most five names, the viewer first as "you". */
    String names(List<PersonKey> people, Optional<PersonKey> viewer) {
        List<String> names = people.stream().filter(person -> !viewer.filter(person::equals).isPresent())
                .limit(MOST_NAMES).map(texts::name).collect(Collectors.toList());
        if (viewer.filter(people::contains).isPresent()) {
            names.add(0, texts.text("panel.youAlone"));
        }
        if (people.size() > names.size()) {
            names.add(texts.text("panel.more", people.size() - names.size()));
        }
        if (names.size() < 2) {
            return String.join("", names);
        }
        return texts.text("panel.and", String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }

    String at(Instant instant) {
        return dates.at(instant);
    }

    private static Map<Standing, String[]> marks() {
        Map<Standing, String[]> marks = new EnumMap<>(Standing.class);
        marks.put(Standing.WAITING, new String[] {"\u2192", "wait"});
        marks.put(Standing.BEING_RECORDED, new String[] {"\u2192", "wait"});
        marks.put(Standing.ASKED_AGAIN, new String[] {"!", "warn"});
        marks.put(Standing.APPROVED, new String[] {"\u2713", "ok"});
        marks.put(Standing.REQUESTED_CHANGES, new String[] {"!", "warn"});
        marks.put(Standing.REJECTED, new String[] {"\u2715", "bad"});
        marks.put(Standing.ABSTAINED, new String[] {"\u00b7", ""});
        marks.put(Standing.NOT_NEEDED, new String[] {"\u00b7", ""});
        marks.put(Standing.LATER, new String[] {"\u00b7", ""});
        return marks;
    }
}

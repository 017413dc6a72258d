package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.ApprovalView.SeatView;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.ApprovalView.StepView.Progress;
import org.marketops.approval.PlanCheck;
import org.marketops.approval.RoundEvent;
import org.marketops.audit.Verdict;
import org.marketops.jira.AppRight;
import org.marketops.kernel.PersonKey;
import org.marketops.rights.jira.WhoCanHelp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the panel says where something is missing or wrong: what happened, what is kept, what to do next. */
public final class PanelStates {

    private static final String MISSING = "missing";

    private final RefusalTexts texts;
    private final StepTexts steps;
    private final SeatNames seats;
    private final PlanFlaws flaws;
    private final WhoCanHelp help;

    public PanelStates(RefusalTexts texts, StepTexts steps, SeatNames seats, PlanFlaws flaws, WhoCanHelp help) {
        this.texts = texts;
        this.steps = steps;
        this.seats = seats;
        this.flaws = flaws;
        this.help = help;
    }

    /** What a draft lacks before it can be submitted. */
    void missing(PanelView panel, Issue issue, String contextPath) {
        List<String> sentences = new ArrayList<>();
        for (PlanCheck.Flaw flaw : flaws.of(issue, true)) {
            if (MISSING.equals(flaw.code())) {
                panel.gaps.add(new PanelView.Gap(flaws.name(flaw.field()), contextPath + "/secure/EditIssue!default.jspa?id=" + issue.getId()
                        + flaws.fieldId(flaw.field()).map("#"::concat).orElse("")));
            } else {
                sentences.add(flaws.inWords(flaw));
            }
        }
        panel.missing = String.join(" ", sentences);
        if (!panel.gaps.isEmpty()) {
            panel.gapsText = texts.text("panel.missing", panel.gaps.size());
            panel.reason = texts.text("panel.missing.first", panel.gaps.size());
        }
    }

    void nobody(PanelView panel, StepView step) {
        panel.noteClass = "bad";
        panel.noteTitle = texts.text(step.ableToDecide() == 0 ? "panel.nobody.title" : "panel.nobody.few", step.step().name());
        panel.noteText = texts.text("panel.nobody.text", step.step().seats().stream().map(seats::of).collect(Collectors.joining(", ")), help.ask());
    }

    /** For a reader who may not know who decided and what they said: by what right one may, and whom to ask. */
    void unnamed(PanelView panel, Issue issue) {
        panel.unnamed = texts.text("panel.unnamed", help.name(AppRight.VIEW_AUDIT), help.askLead(issue.getProjectObject()));
    }

    /** A record that does not hold is told first of all: nothing below it may be relied on. */
    void record(PanelView panel, ApprovalView view, String url) {
        Verdict verdict = view.verdict();
        if (verdict.entries() == 0) {
            return;
        }
        panel.recordUrl = url;
        if (verdict.isIntact()) {
            panel.recordText = texts.text("record.INTACT", verdict.entry(), verdict.entries());
            return;
        }
        panel.brokenTitle = texts.text("panel.record." + verdict.kind().name(), verdict.entry(), verdict.entries());
        String written = view.record().stream().filter(entry -> entry.seq() == verdict.entry()).findFirst()
                .map(entry -> texts.text("panel.record.written", steps.at(entry.at())) + " ").orElse("");
        panel.brokenText = written + texts.text("panel.record.broken");
        panel.brokenLink = texts.text("panel.record.show", verdict.entry());
        panel.recordUrl = url + "#mo-entry-" + verdict.entry();
    }

    /** Who completed the last step that the viewer sat in, and when; empty if the viewer sat in none, or completed it. */
    Optional<String> completed(ApprovalView view, PersonKey viewer) {
        Optional<StepView> last = view.steps().stream().filter(step -> step.progress() == Progress.DONE)
                .filter(step -> step.seats().stream().anyMatch(seat -> seat.hands().contains(viewer))).reduce((first, second) -> second);
        return last.flatMap(step -> step.people().stream().map(SeatView::vote).flatMap(Optional::stream).max(Comparator.comparing(RoundEvent::at))
                .filter(vote -> !vote.person().equals(viewer))
                .map(vote -> texts.text("panel.elsewhere", texts.name(vote.person()), step.step().name(), steps.at(vote.at()))));
    }
}

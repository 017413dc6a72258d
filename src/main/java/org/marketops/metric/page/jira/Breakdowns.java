package org.marketops.metric.page.jira;

import org.marketops.kernel.IssueId;
import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.BreakdownByIssue;
import org.marketops.metric.page.Figures;
import org.marketops.metric.page.ReadFigures;

import java.util.List;
import java.util.function.Consumer;

/**
 * Breaks the figures of an answer down as its question wants it: for issues without a statement, for a project with one; by campaign, with two, or
 * three for the first one who looks after an import.
 */
public final class Breakdowns {

    private final ReadFigures figures;
    private final BreakdownByIssue byIssue;
    private final OwnerGroups groups;

    public Breakdowns(ReadFigures figures, BreakdownByIssue byIssue, OwnerGroups groups) {
        this.figures = figures;
        this.byIssue = byIssue;
        this.groups = groups;
    }

    /** @param most campaigns that are wanted; the one that is looked into comes besides. As known earlier all are read: their order is that of now */
    void into(FiguresAnswer answer, int most) {
        if (isPart(answer)) {
            answer.split = Split.CAMPAIGN;
            answer.breakdown = byIssue.of(question(answer), answer.figures, most, chosen(answer));
        } else {
            all(answer);
        }
    }

    /** All lines of the answer, so many at a time. */
    void each(FiguresAnswer answer, int atOnce, Consumer<Breakdown> taker) {
        if (isPart(answer)) {
            byIssue.each(question(answer), answer.figures, atOnce, taker);
        } else {
            taker.accept(answer.breakdown);
        }
    }

    /** Whether the answer has only some of the campaigns. As known earlier all are read: the order is that of now. */
    private static boolean isPart(FiguresAnswer answer) {
        return answer.question.split() == Split.CAMPAIGN && answer.seen.subject().project().isPresent() && answer.knownAt().isEmpty();
    }

    private static BreakdownByIssue.Question question(FiguresAnswer answer) {
        return new BreakdownByIssue.Question(answer.seen.subject(), answer.question.window(), answer.metric, answer.evaluator, answer.isExchanged());
    }

    private static List<IssueId> chosen(FiguresAnswer answer) {
        return answer.question.group().filter(group -> group.matches("[0-9]{1,18}")).map(group -> List.of(IssueId.of(Long.parseLong(group)))).orElse(List.of());
    }

    private void all(FiguresAnswer answer) {
        Split wanted = answer.question.split();
        Figures parts = wanted == Split.SOURCE || answer.seen.subject().project().isEmpty() ? answer.figures
                : figures.byIssue(answer.seen.subject(), answer.question.window(), Breakdown.wanted(answer.metric, answer.dictionary(), answer.isExchanged()));
        answer.breakdownTooLarge = groups.isTooLarge(wanted, parts);
        answer.split = answer.breakdownTooLarge ? Split.SOURCE : wanted;
        Figures shown = answer.breakdownTooLarge ? answer.figures : parts;
        Grouping grouping = groups.of(answer.split, shown, answer.seen.projectKey());
        answer.groupNames = grouping.names;
        answer.breakdown = Breakdown.of(answer.metric, shown, answer.evaluator, grouping.keys);
    }
}

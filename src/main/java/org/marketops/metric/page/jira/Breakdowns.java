package org.marketops.metric.page.jira;

import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.Figures;
import org.marketops.metric.page.ReadFigures;

/** Breaks the figures of an answer down as its question wants it. One statement for a project, none for issues. */
public final class Breakdowns {

    private final ReadFigures figures;
    private final OwnerGroups groups;

    public Breakdowns(ReadFigures figures, OwnerGroups groups) {
        this.figures = figures;
        this.groups = groups;
    }

    void into(FiguresAnswer answer) {
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

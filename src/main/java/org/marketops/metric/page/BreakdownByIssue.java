package org.marketops.metric.page;

import org.marketops.kernel.IssueId;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Breaks a project down by issue, as far as somebody looks: the order of all is remembered, and figures are read of the first ones alone. So a
 * page takes as long, and as much memory, as it shows issues.
 */
public final class BreakdownByIssue {

    private final ReadFigures figures;
    private final RememberedOrders orders;

    public BreakdownByIssue(ReadFigures figures, RememberedOrders orders) {
        this.figures = figures;
        this.orders = orders;
    }

    /**
     * The first ones, then those besides; groups are ids of issues.
     *
     * @param whole figures of the project without regard to issues
     * @param besides issues that are wanted wherever they stand, if they have figures
     */
    public Breakdown of(Question question, Figures whole, int most, Collection<IssueId> besides) {
        IssueOrder.Seen order = order(question).without(question.project.hidden());
        Set<IssueId> shown = new LinkedHashSet<>(order.first(most));
        shown.addAll(besides);
        return of(question, whole, shown, order.size());
    }

    /** All of them, so many at a time: what is held does not grow with the project. The order is that of the beginning. */
    public void each(Question question, Figures whole, int atOnce, Consumer<Breakdown> taker) {
        IssueOrder.Seen order = order(question).without(question.project.hidden());
        for (int place = 0; place < order.size(); place += atOnce) {
            taker.accept(of(question, whole, order.from(place, atOnce), order.size()));
        }
    }

    private Breakdown of(Question question, Figures whole, Collection<IssueId> shown, int all) {
        Wanted wanted = Breakdown.wanted(question.metric, question.evaluator.dictionary(), question.isExchanged).only(shown);
        Figures read = shown.isEmpty() ? Figures.NONE : figures.byIssue(question.project, question.window, wanted);
        return Breakdown.of(question.metric, read, question.evaluator, figure -> Long.toString(figure.owner()))
                .among(all, question.metric, whole, question.evaluator);
    }

    private IssueOrder order(Question question) {
        List<Object> key = List.of(question.window.first(), question.window.last(), question.window.isToDate(), figures.calendar(), question.isExchanged,
                question.evaluator.dictionary().text(question.metric));
        return orders.of(question.project.project().orElseThrow(), key, question.evaluator.exchange(), () -> read(question));
    }

    /** Of all issues: the next reader may see others. */
    private IssueOrder read(Question question) {
        IssueOrder.Making making = new IssueOrder.Making(question.metric, question.evaluator);
        Wanted wanted = Breakdown.wantedForOrder(question.metric, question.evaluator.dictionary(), question.isExchanged);
        figures.eachIssue(Subject.project(question.project.project().orElseThrow(), List.of()), question.window, wanted, making::take);
        return making.done();
    }

    /** What is broken down. */
    public static final class Question {

        private final Subject project;
        private final Window window;
        private final Definition metric;
        private final Evaluator evaluator;
        private final boolean isExchanged;

        /** @param isExchanged whether amounts of several currencies are brought to one */
        public Question(Subject project, Window window, Definition metric, Evaluator evaluator, boolean isExchanged) {
            this.project = project;
            this.window = window;
            this.metric = metric;
            this.evaluator = evaluator;
            this.isExchanged = isExchanged;
        }
    }
}

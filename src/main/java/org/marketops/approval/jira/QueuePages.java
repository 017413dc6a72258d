package org.marketops.approval.jira;

import org.marketops.approval.MyApprovals;
import org.marketops.approval.QueueLine;
import org.marketops.approval.WaitingForMe;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prepares the page of a person's queues: the queue asked for, the counts of the others, and what a bulk approval did. */
public final class QueuePages {

    static final int PAGE = 50;
    private static final int LAST_DECISIONS = 3;

    private final MyApprovals myApprovals;
    private final QueueCounts counts;
    private final QueueTexts lines;
    private final RefusalTexts texts;

    public QueuePages(MyApprovals myApprovals, QueueCounts counts, QueueTexts lines, RefusalTexts texts) {
        this.myApprovals = myApprovals;
        this.counts = counts;
        this.lines = lines;
        this.texts = texts;
    }

    QueueView page(Queue queue, int start, PersonKey me, String contextPath, String address) {
        QueueView view = new QueueView();
        view.view = queue.argument();
        view.withAmounts = lines.maySeeMoney();
        WaitingForMe waiting = myApprovals.waiting(me);
        counts.count(me, waiting);
        List<QueueLine> toDecide = waiting.toDecide();
        List<QueueLine> sent = myApprovals.sent(me);
        long overdue = toDecide.stream().filter(lines::isOverdue).count();
        String forOthers = waiting.forOthers().isEmpty() ? "" : texts.text("queue.forOthers", waiting.forOthers().size());
        view.lead = toDecide.isEmpty() ? texts.text("queue.lead.none") : (texts.text("queue.lead", toDecide.size())
                + (overdue == 0 ? "" : " " + texts.text("queue.lead.overdue", overdue)) + " " + forOthers).trim();
        tab(view, Queue.TODO, queue, address, toDecide.size());
        tab(view, Queue.SENT, queue, address, sent.size());
        tab(view, Queue.DELEGATED, queue, address, waiting.forOthers().size());
        tab(view, Queue.DONE, queue, address, -1);
        switch (queue) {
            case TODO:
                fill(view, toDecide, start, address, line -> lines.toDecide(line, contextPath));
                view.canApprove = view.rows.stream().anyMatch(row -> row.notInBulk.isEmpty());
                if (toDecide.isEmpty()) {
                    lastDecisions(view, me, contextPath);
                    view.forOthers = forOthers;
                }
                return view;
            case DELEGATED:
                fill(view, waiting.forOthers(), start, address, line -> lines.delegated(line, contextPath));
                waiting.handedOver().stream().limit(PAGE).forEach(line -> view.handedOver.add(lines.delegated(line, contextPath)));
                return view;
            case SENT:
                fill(view, sent, start, address, line -> lines.sent(line, Optional.of(me), contextPath));
                return view;
            default:
                fill(view, myApprovals.done(me), start, address, line -> lines.done(line, Optional.of(me), contextPath));
                return view;
        }
    }

    QueueView failed(Queue queue, String address, String incident) {
        QueueView view = new QueueView();
        for (Queue tab : Queue.values()) {
            tab(view, tab, queue, address, -1);
        }
        note(view, "bad", texts.text("queue.error.title"), texts.text("queue.error.text", incident));
        return view;
    }

    /** Adds what happened to each selected plan, those that failed first. @param problems by key; empty where it went well */
    void addResults(QueueView view, Map<String, String> problems, PersonKey me, String contextPath) {
        Map<String, QueueLine> plans = new HashMap<>();
        myApprovals.toDecide(me).forEach(line -> plans.put(line.plan().key(), line));
        myApprovals.done(me).forEach(line -> plans.put(line.plan().key(), line));
        List<QueueView.Row> well = new ArrayList<>();
        problems.forEach((key, problem) -> {
            QueueView.Row row = result(key, problem, Optional.ofNullable(plans.get(key)), me, contextPath);
            (problem.isEmpty() ? well : view.results).add(row);
        });
        int failed = view.results.size();
        view.results.addAll(well);
        view.resultsCaption = texts.text("queue.bulk.caption", problems.size());
        String title = failed == 0 ? texts.text("queue.bulk.all", well.size())
                : well.isEmpty() ? texts.text("queue.bulk.none") : texts.text("queue.bulk.some", well.size(), failed);
        note(view, failed == 0 ? "info" : "warn", title, failed == 0 ? "" : texts.text("queue.bulk.kept"));
    }

    private QueueView.Row result(String key, String problem, Optional<QueueLine> line, PersonKey me, String contextPath) {
        QueueView.Row row = new QueueView.Row();
        row.key = key;
        row.url = contextPath + "/browse/" + key;
        row.summary = line.map(found -> found.plan().summary()).orElse("");
        row.amount = line.map(lines::amount).orElse("");
        row.sign = problem.isEmpty() ? "\u2713" : "\u2715";
        row.markClass = problem.isEmpty() ? "ok" : "bad";
        row.mark = texts.text(problem.isEmpty() ? "queue.bulk.approved" : "queue.bulk.notApproved");
        row.remark = problem;
        row.standing = !problem.isEmpty() ? "" : line.filter(found -> found.decision().isPresent()).map(found -> lines.standing(found, Optional.of(me)))
                .orElseGet(() -> texts.text("queue.bulk.underWay"));
        return row;
    }

    void nothingSelected(QueueView view) {
        note(view, "warn", texts.text("queue.bulk.nothing.title"), texts.text("queue.bulk.nothing.text"));
    }

    private void lastDecisions(QueueView view, PersonKey me, String contextPath) {
        List<QueueLine> done = myApprovals.done(me);
        view.emptyTitle = texts.text(done.isEmpty() ? "queue.todo.empty.never" : "queue.todo.empty.title");
        view.emptyText = texts.text("queue.todo.empty.text");
        view.rows.addAll(done.stream().limit(LAST_DECISIONS).map(line -> lines.done(line, Optional.of(me), contextPath))
                .collect(Collectors.toList()));
        view.caption = texts.text("queue.todo.empty.last");
        view.shown = "";
    }

    private void fill(QueueView view, List<QueueLine> all, int start, String address, Function<QueueLine, QueueView.Row> row) {
        int from = Math.min(start, all.isEmpty() ? 0 : (all.size() - 1) / PAGE * PAGE);
        int to = Math.min(all.size(), from + PAGE);
        List<QueueLine> part = all.isEmpty() ? Collections.emptyList() : all.subList(from, to);
        part.forEach(line -> view.rows.add(row.apply(line)));
        view.caption = texts.text("queue." + view.view + ".caption");
        view.emptyTitle = texts.text("queue." + view.view + ".empty.title");
        view.emptyText = texts.text("queue." + view.view + ".empty.text");
        view.shown = all.isEmpty() ? "" : texts.text("queue.shown", from + 1, to, all.size());
        view.previousUrl = from == 0 ? "" : address + "?view=" + view.view + "&start=" + Math.max(0, from - PAGE);
        view.nextUrl = to == all.size() ? "" : address + "?view=" + view.view + "&start=" + to;
    }

    private void tab(QueueView view, Queue tab, Queue current, String address, int count) {
        view.tabs.add(new QueueView.Tab(texts.text("queue.tab." + tab.argument()), address + "?view=" + tab.argument(),
                count < 0 ? "" : Integer.toString(count), tab == current));
    }

    private static void note(QueueView view, String noteClass, String title, String text) {
        view.noteClass = noteClass;
        view.noteTitle = title;
        view.noteText = text;
    }
}

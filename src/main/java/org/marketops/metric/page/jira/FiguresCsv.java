package org.marketops.metric.page.jira;

import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Result;
import org.marketops.metric.file.jira.LeftOutCsv;
import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.Series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** What the page shows, for a spreadsheet: values are not rounded, one without a value is empty and has its reason beside it. */
public final class FiguresCsv {

    /** Of one file; the next one goes on behind the number of its last row. */
    private static final int MOST_ROWS = 10_000;
    private static final int AT_ONCE = 1000;

    private final FiguresTexts texts;
    private final BreakdownView groups;
    private final Breakdowns breakdowns;
    private final DrillDown drill;
    private final ModelNote model;

    public FiguresCsv(FiguresTexts texts, BreakdownView groups, Breakdowns breakdowns, DrillDown drill, ModelNote model) {
        this.texts = texts;
        this.groups = groups;
        this.breakdowns = breakdowns;
        this.drill = drill;
        this.model = model;
    }

    void series(FiguresAnswer answer, Writer out) throws IOException {
        List<String> head = new ArrayList<>(List.of(texts.of("csv.day")));
        heads(head, model.named(answer, answer.metric));
        answer.past().ifPresent(past -> {
            head.add(texts.of("csv.pastDay"));
            heads(head, texts.of("compare." + answer.question.comparison()));
        });
        row(out, head);
        for (int i = 0; i < answer.series.points().size(); i++) {
            Series.Point point = answer.series.points().get(i);
            List<String> cells = new ArrayList<>(List.of(point.first().toString()));
            cells(cells, point.result().measure());
            if (answer.past().isPresent()) {
                past(cells, answer.past().get(), i);
            }
            row(out, cells);
        }
    }

    private void past(List<String> cells, Series past, int index) {
        if (index < past.points().size()) {
            cells.add(past.points().get(index).first().toString());
            Result result = past.points().get(index).result();
            cells(cells, result.measure());
        } else {
            cells.addAll(List.of("", "", "", ""));
        }
    }

    void breakdown(FiguresAnswer answer, Writer out) throws IOException {
        List<String> head = new ArrayList<>(List.of(groups.name(answer.split)));
        answer.breakdown.columns().forEach(code -> heads(head, model.named(answer, answer.dictionary().required(code))));
        row(out, head);
        breakdowns.each(answer, AT_ONCE, part -> {
            try {
                lines(answer, part, out);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private void lines(FiguresAnswer answer, Breakdown part, Writer out) throws IOException {
        for (Breakdown.Line line : part.lines()) {
            List<String> cells = new ArrayList<>(List.of(groups.group(answer, line.group())));
            line.measures().forEach(measure -> cells(cells, measure));
            row(out, cells);
        }
    }

    /** As many as are read at most, from the one after the given. */
    void rows(FiguresAnswer answer, long after, Writer out) throws IOException {
        row(out, List.of(texts.of("rows.number"), texts.of("csv.day"), texts.of("page.to"), texts.of("rows.issue"), texts.of("rows.source"),
                texts.of("rows.import"), model.named(answer, answer.metric), texts.of("csv.currency")));
        long next = after;
        int read = 0;
        do {
            DrillDown.Rows page = drill.rows(answer, answer.metric.code(), next, AT_ONCE);
            for (DrillDown.Row each : page.rows) {
                row(out, List.of(Long.toString(each.row.id()), each.row.first().toString(), each.row.last().toString(), each.key,
                        texts.source(each.row.origin().source()), Long.toString(each.row.origin().batch()),
                        each.row.origin().amount().value().stripTrailingZeros().toPlainString(),
                        Fact.NO_CURRENCY.equals(each.row.origin().currency()) ? "" : each.row.origin().currency()));
            }
            next = page.next;
            read += AT_ONCE;
        } while (next > 0 && read < MOST_ROWS);
    }

    private void heads(List<String> head, String name) {
        head.addAll(List.of(name, texts.of("csv.currency"), texts.of("csv.reason")));
    }

    private void cells(List<String> cells, Measure measure) {
        cells.add(measure.value().map(value -> value.stripTrailingZeros().toPlainString()).orElse(""));
        cells.add(measure.isMoney() ? measure.currency() : "");
        cells.add(measure.reason().map(texts::reason).orElse(""));
    }

    private static void row(Writer out, List<String> cells) throws IOException {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(i == 0 ? "" : ",").append(LeftOutCsv.safe(cells.get(i)));
        }
        out.write(row.append("\r\n").toString());
    }
}

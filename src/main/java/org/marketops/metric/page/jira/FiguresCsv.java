package org.marketops.metric.page.jira;

import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Result;
import org.marketops.metric.jira.LeftOutCsv;
import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.Series;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** What the page shows, for a spreadsheet: values are not rounded, one without a value is empty and has its reason beside it. */
public final class FiguresCsv {

    private final FiguresTexts texts;
    private final BreakdownView groups;

    public FiguresCsv(FiguresTexts texts, BreakdownView groups) {
        this.texts = texts;
        this.groups = groups;
    }

    void series(FiguresAnswer answer, Writer out) throws IOException {
        List<String> head = new ArrayList<>(List.of(texts.of("csv.day")));
        heads(head, texts.name(answer.metric));
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
        Split split = BreakdownView.shown(answer);
        List<String> head = new ArrayList<>(List.of(groups.name(split)));
        answer.breakdown.columns().forEach(code -> heads(head, texts.name(answer.dictionary().required(code))));
        row(out, head);
        for (Breakdown.Line line : answer.breakdown.lines()) {
            List<String> cells = new ArrayList<>(List.of(groups.group(split, line.group())));
            line.measures().forEach(measure -> cells(cells, measure));
            row(out, cells);
        }
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

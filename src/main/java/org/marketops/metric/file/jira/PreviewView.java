package org.marketops.metric.file.jira;

import org.marketops.metric.Batch;
import org.marketops.metric.RowError;
import org.marketops.metric.RowProblem;
import org.marketops.metric.file.DayOrder;
import org.marketops.metric.file.FileFormat;
import org.marketops.metric.file.FileScan;
import org.marketops.metric.file.ImportPreview;
import org.marketops.metric.jira.Numbers;
import org.marketops.metric.jira.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an import would do, as finished texts. */
public final class PreviewView {

    private final ImportPreview preview;
    private final FileScan scan;
    private final Words words;
    private final Numbers numbers;
    private final boolean money;
    private final ImportServlet.Visit visit;
    private final String zone;
    private final PreviewSums sums;
    private final List<NameLine> unmatched;
    private final PreviewNames names;

    /** @param zone in which days are of which nobody says another */
    PreviewView(ImportPreview preview, Words words, boolean money, ImportServlet.Visit visit, String zone) {
        this.preview = preview;
        this.scan = preview.scan();
        this.words = words;
        this.numbers = words.numbers();
        this.money = money;
        this.visit = visit;
        this.zone = zone;
        this.sums = new PreviewSums(preview, words, money);
        this.names = new PreviewNames(preview, words, sums, money, visit);
        this.unmatched = names.unmatched();
    }

    public String getSummary() {
        return words.of("page.summary", numbers.count(scan.rows()), numbers.count(preview.matchedRows()),
                numbers.count(preview.unmatchedRows()), numbers.count(scan.errorCount()));
    }

    /** Empty unless the same bytes were imported before. */
    public String getImportedBefore() {
        return preview.importedBefore().map(batch -> words.of("import.ALREADY_IMPORTED", batch.id())).orElse("");
    }

    public boolean isMoney() {
        return money;
    }

    public boolean isImportable() {
        return preview.importedBefore().isEmpty() && scan.goodRows() > 0 && !scan.format().isCurrencyNeeded();
    }

    public String getSumCaption() {
        return sums.caption();
    }

    public List<SumLine> getSums() {
        return sums.lines(unmatched.stream().anyMatch(NameLine::isTaken));
    }

    public SumLine getSum() {
        return sums.all();
    }

    public List<Line> getRead() {
        List<Line> lines = new ArrayList<>();
        FileFormat format = scan.format();
        lines.add(new Line(words.of("page.read.profile"), profile()));
        lines.add(new Line(words.of("page.read.format"), words.format(format)));
        lines.add(new Line(words.of("page.read.numbers"), words.of("page.read.numbers." + format.numbers())));
        String order = format.days() == DayOrder.UNKNOWN ? "page.read.order.plain" : "page.read.order." + format.days();
        String ends = format.zone().orElse(zone);
        lines.add(new Line(words.of("page.read.days"), ends.isEmpty() ? words.of(order) : words.of("page.read.daysIn", words.of(order), ends)));
        scan.firstDay().ifPresent(day -> lines.add(new Line(words.of("page.read.period"), words.period(day, scan.lastDay().orElseThrow()))));
        format.currencyColumn().ifPresentOrElse(
                column -> lines.add(new Line(words.of("page.read.currency"), words.of("page.read.currencyColumn", column))),
                () -> lines.add(new Line(words.of("page.read.currency"), format.currencyInHeader().isEmpty()
                        ? words.of(format.isCurrencyNeeded() ? "page.read.currencyUnknown" : "page.read.currencyNone") : format.currencyInHeader())));
        if (format.micros()) {
            lines.add(new Line(words.of("page.read.micros"), words.of("page.read.micros.yes")));
        }
        return lines;
    }

    private String profile() {
        String kind = words.source(scan.format().profile());
        return scan.format().own().map(own -> words.of("profile.own", own.name(), own.version(), kind)).orElse(kind);
    }

    public List<ErrorLine> getErrors() {
        List<ErrorLine> lines = new ArrayList<>();
        for (RowError error : scan.errors()) {
            boolean format = error.problem() == RowProblem.TWO_READINGS || error.problem() == RowProblem.DAY_TWO_READINGS;
            lines.add(new ErrorLine(numbers.count(error.row()), error.column(), error.text().isBlank() ? words.of("page.emptyCell") : error.text(),
                    new ProblemInDetail(error, words).text(), words.wayOut(error), format));
        }
        return lines;
    }

    /** Empty if all errors are listed. */
    public String getMoreErrors() {
        int more = scan.errorCount() - scan.errors().size();
        return more == 0 ? "" : words.of("page.errors.more", numbers.count(scan.errors().size()), numbers.count(more));
    }

    public String getErrorCount() {
        return words.of("page.rows.count", scan.errorCount(), numbers.count(scan.errorCount()));
    }

    public String getLeaveOut() {
        return words.of("page.rows.leftOut", scan.errorCount(), numbers.count(scan.errorCount()));
    }

    public String getDownload() {
        return words.of("page.download", scan.errorCount(), numbers.count(scan.errorCount()));
    }

    /** Empty unless days of the file are imported already: which days they are. */
    public String getOverlap() {
        return preview.overlapping().isEmpty() ? "" : words.of("page.overlap.days", days());
    }

    /** By which imports. */
    public String getOverlapBy() {
        return preview.overlapping().stream().map(batch -> words.of("page.overlap.import", batch.id(), words.source(batch.source()), rows(batch),
                numbers.count(rows(batch)))).collect(Collectors.joining("; "));
    }

    public boolean isReplaceable() {
        return preview.canReplace();
    }

    public String getReplace() {
        int rows = preview.overlapping().stream().mapToInt(PreviewView::rows).sum();
        return words.of("page.overlap.replace", rows, numbers.count(rows));
    }

    /** Why nothing can be replaced; empty where it can. */
    public String getNotReplaceable() {
        return preview.canReplace() ? "" : preview.overlapping().stream()
                .filter(batch -> !batch.liesWithin(scan.firstDay().orElseThrow(), scan.lastDay().orElseThrow())).findFirst()
                .map(batch -> words.of("page.overlap.notCovered", batch.id())).orElse("");
    }

    /** {@code replace}, {@code keep} or {@code stop}; empty until somebody says so: no answer is right by itself. */
    public String getOverlapChosen() {
        return visit.parameter("overlap").orElse("");
    }

    public boolean isStopChosen() {
        return visit.parameter("bad").filter("stop"::equals).isPresent();
    }

    public List<NameLine> getMatched() {
        return names.matched();
    }

    public List<NameLine> getUnmatched() {
        return unmatched;
    }

    public String getTrayHeading() {
        return words.of("page.tray.heading", preview.unmatchedRows(), numbers.count(preview.unmatchedRows()),
                unmatched.size(), numbers.count(unmatched.size()));
    }

    public String getTrayCaption() {
        return words.of(money ? "page.tray.caption" : "page.tray.caption.rows");
    }

    public List<Option> getPlans() {
        return names.plans();
    }

    /** Rows that go to a campaign as things are chosen; what is left goes into the tray. */
    public String getButton() {
        int taken = preview.matchedRows() + unmatched.stream().filter(NameLine::isTaken).mapToInt(NameLine::rows).sum();
        String key = taken == 0 ? "page.button.tray" : "page.button";
        int rows = taken == 0 ? scan.goodRows() : taken;
        return rows == 1 ? words.of(key + ".one") : words.of(key, numbers.count(rows));
    }

    /** For the script that keeps the button in step with the choices. */
    public String getMatchedCount() {
        return Integer.toString(preview.matchedRows());
    }

    public String getWhyFirst() {
        return preview.overlapping().isEmpty() ? "" : words.of("page.why.overlap", days());
    }

    String matchedNames() {
        return words.of("page.step.matched", numbers.count(preview.matched().size()), numbers.count(scan.names().size()));
    }

    // The days in common: those that would count twice.
    private String days() {
        LocalDate first = preview.overlapping().stream().map(batch -> batch.firstDay().orElseThrow()).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = preview.overlapping().stream().map(batch -> batch.lastDay().orElseThrow()).max(LocalDate::compareTo).orElseThrow();
        LocalDate from = scan.firstDay().orElseThrow();
        LocalDate to = scan.lastDay().orElseThrow();
        return words.period(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last);
    }

    private static int rows(Batch batch) {
        return batch.counts().imported() + batch.counts().inTray();
    }

    /** A term and what it is. */
    public static final class Line {

        private final String name;
        private final String value;

        Line(String name, String value) {
            this.name = name;
            this.value = value;
        }

        public String getName() {
            return name;
        }

        public String getValue() {
            return value;
        }
    }

    /** A row with an error. */
    public static final class ErrorLine {

        private final String row;
        private final String column;
        private final String text;
        private final String problem;
        private final String wayOut;
        private final boolean format;

        ErrorLine(String row, String column, String text, String problem, String wayOut, boolean format) {
            this.row = row;
            this.column = column;
            this.text = text;
            this.problem = problem;
            this.wayOut = wayOut;
            this.format = format;
        }

        public String getRow() {
            return row;
        }

        public String getColumn() {
            return column;
        }

        public String getText() {
            return text;
        }

        public String getProblem() {
            return problem;
        }

        public String getWayOut() {
            return wayOut;
        }

        /** The way out is to say how the file is to be read. */
        public boolean isFormat() {
            return format;
        }
    }

    /** One entry of a choice. */
    public static final class Option {

        private final String value;
        private final String label;
        private final boolean chosen;

        public Option(String value, String label, boolean chosen) {
            this.value = value;
            this.label = label;
            this.chosen = chosen;
        }

        public String getValue() {
            return value;
        }

        public String getLabel() {
            return label;
        }

        public boolean isChosen() {
            return chosen;
        }
    }
}

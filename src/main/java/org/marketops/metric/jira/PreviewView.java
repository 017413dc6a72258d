package org.marketops.metric.jira;

import org.marketops.metric.FileScan;
import org.marketops.metric.ImportPreview;
import org.marketops.metric.KnownCampaign;
import org.marketops.metric.NameTally;
import org.marketops.metric.RowError;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an import would do, as finished texts. */
public final class PreviewView {

    /** A choice of more campaigns than this is no choice any more. */
    private static final int CAMPAIGNS_OFFERED = 100;

    private final ImportPreview preview;
    private final FileScan scan;
    private final Words words;
    private final Numbers numbers;
    private final boolean money;
    private final ImportServlet.Visit visit;

    PreviewView(ImportPreview preview, Words words, Numbers numbers, boolean money, ImportServlet.Visit visit) {
        this.preview = preview;
        this.scan = preview.scan();
        this.words = words;
        this.numbers = numbers;
        this.money = money;
        this.visit = visit;
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

    public List<Line> getRead() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.of("page.read.profile"), profile()));
        lines.add(new Line(words.of("page.read.format"), words.format(scan.format())));
        lines.add(new Line(words.of("page.read.header"), words.of("page.read.headerLine", scan.format().headerLine())));
        String currency = scan.format().currencyInHeader();
        lines.add(new Line(words.of("page.read.numbers"), words.of("page.read.numbers." + scan.format().numbers())));
        scan.format().currencyColumn().ifPresentOrElse(
                column -> lines.add(new Line(words.of("page.read.currency"), words.of("page.read.currencyColumn", column))),
                () -> lines.add(new Line(words.of("page.read.currency"), currency.isEmpty()
                        ? words.of(scan.format().isCurrencyNeeded() ? "page.read.currencyUnknown" : "page.read.currencyNone") : currency)));
        if (scan.format().micros()) {
            lines.add(new Line(words.of("page.read.micros"), words.of("page.read.micros.yes")));
        }
        scan.firstDay().ifPresent(day -> lines.add(new Line(words.of("page.read.days"),
                words.of("panel.period", numbers.day(day), numbers.day(scan.lastDay().orElseThrow())))));
        if (scan.totalRows() > 0) {
            lines.add(new Line(words.of("page.read.totals"), words.of("page.read.totalRows", scan.totalRows())));
        }
        scan.statedSpend().filter(stated -> money).ifPresent(stated -> lines.add(new Line(words.of("page.read.stated"),
                words.of(stated.compareTo(scan.spend()) == 0 ? "page.read.stated.agrees" : "page.read.stated.differs",
                        numbers.count(stated), numbers.count(scan.spend())))));
        return lines;
    }

    private String profile() {
        String kind = words.source(scan.format().profile());
        return scan.format().own().map(own -> words.of("profile.own", own.name(), own.version(), kind)).orElse(kind);
    }

    public List<ErrorLine> getErrors() {
        List<ErrorLine> lines = new ArrayList<>();
        for (RowError error : scan.errors()) {
            lines.add(new ErrorLine(numbers.count(error.row()), error.column(),
                    error.text().isBlank() ? words.of("page.emptyCell") : error.text(), words.problem(error), words.wayOut(error)));
        }
        return lines;
    }

    /** Empty if all errors are listed. */
    public String getMoreErrors() {
        int more = scan.errorCount() - scan.errors().size();
        return more == 0 ? "" : words.of("page.errors.more", numbers.count(scan.errors().size()), numbers.count(more));
    }

    public String getErrorQuestion() {
        return words.of("page.rows.question", numbers.count(scan.errorCount()));
    }

    /** Empty unless days of the file are imported already. */
    public String getOverlap() {
        return preview.overlapping().stream().findFirst().map(batch -> words.of("page.overlap", batch.id(), batch.fileName(),
                numbers.day(batch.firstDay().orElseThrow()), numbers.day(batch.lastDay().orElseThrow()), preview.overlapping().size())).orElse("");
    }

    public boolean isReplaceable() {
        return preview.canReplace();
    }

    public boolean isStopChosen() {
        return visit.parameter("bad").filter("stop"::equals).isPresent();
    }

    public List<NameLine> getMatched() {
        List<NameLine> lines = new ArrayList<>();
        preview.matched().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<NameTally, KnownCampaign> entry) -> entry.getKey().name()))
                .forEach(entry -> lines.add(line(0, entry.getKey(),
                        List.of(new Option("", entry.getValue().key() + " " + entry.getValue().name(), true)))));
        return lines;
    }

    public List<NameLine> getUnmatched() {
        List<NameLine> lines = new ArrayList<>();
        for (NameTally name : preview.unmatched()) {
            lines.add(line(lines.size() + 1, name, options(lines.size() + 1)));
        }
        return lines;
    }

    public List<Option> getPlans() {
        List<KnownCampaign> plans = new ArrayList<>();
        preview.known().stream().filter(KnownCampaign::isPlan).forEach(plans::add);
        String chosen = visit.parameter("plan").orElseGet(() -> plans.size() == 1 ? id(plans.get(0))
                : visit.issue().map(issue -> Long.toString(issue.value())).orElse(""));
        List<Option> options = new ArrayList<>();
        plans.forEach(plan -> options.add(new Option(id(plan), plan.key() + " " + plan.name(), id(plan).equals(chosen))));
        return options;
    }

    public String getButton() {
        return words.of("page.button", numbers.count(scan.goodRows()));
    }

    private List<Option> options(int number) {
        boolean canCreate = preview.known().stream().anyMatch(KnownCampaign::isPlan);
        String chosen = visit.parameter("choice." + number).orElse(canCreate ? ChosenOnPreview.CREATE : ChosenOnPreview.TRAY);
        List<Option> options = new ArrayList<>();
        if (canCreate) {
            options.add(new Option(ChosenOnPreview.CREATE, words.of("page.create"), chosen.equals(ChosenOnPreview.CREATE)));
        }
        options.add(new Option(ChosenOnPreview.TRAY, words.of("page.leave"), chosen.equals(ChosenOnPreview.TRAY)));
        preview.known().stream().limit(CAMPAIGNS_OFFERED).forEach(campaign -> options.add(
                new Option(id(campaign), campaign.key() + " " + campaign.name(), id(campaign).equals(chosen))));
        return options;
    }

    private NameLine line(int number, NameTally name, List<Option> options) {
        return new NameLine(number, name.name(), numbers.count(name.rows()), money ? spend(List.of(name)) : "", options);
    }

    private String spend(Collection<NameTally> names) {
        Map<String, BigDecimal> byCurrency = new TreeMap<>();
        names.forEach(name -> name.spend().forEach((code, amount) -> byCurrency.merge(code, amount, BigDecimal::add)));
        List<String> texts = new ArrayList<>();
        byCurrency.forEach((code, amount) -> texts.add(numbers.money(amount, code)));
        return String.join(", ", texts);
    }

    private static String id(KnownCampaign campaign) {
        return Long.toString(campaign.id().value());
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

        ErrorLine(String row, String column, String text, String problem, String wayOut) {
            this.row = row;
            this.column = column;
            this.text = text;
            this.problem = problem;
            this.wayOut = wayOut;
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
    }

    /** A name in the file, and what may become of its rows. */
    public static final class NameLine {

        private final int number;
        private final String name;
        private final String rows;
        private final String spend;
        private final List<Option> options;

        NameLine(int number, String name, String rows, String spend, List<Option> options) {
            this.number = number;
            this.name = name;
            this.rows = rows;
            this.spend = spend;
            this.options = options;
        }

        public String getNumber() {
            return Integer.toString(number);
        }

        public String getName() {
            return name;
        }

        public String getRows() {
            return rows;
        }

        public String getSpend() {
            return spend;
        }

        public List<Option> getOptions() {
            return options;
        }
    }

    /** One entry of a choice. */
    public static final class Option {

        private final String value;
        private final String label;
        private final boolean chosen;

        Option(String value, String label, boolean chosen) {
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

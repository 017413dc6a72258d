package org.marketops.metric.file.jira;

import org.marketops.metric.Fact;
import org.marketops.metric.NameTally;
import org.marketops.metric.file.FileScan;
import org.marketops.metric.file.ImportPreview;
import org.marketops.metric.jira.Numbers;
import org.marketops.metric.jira.Words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of how many rows and how much money of a file: ready, not matched, with an error, and all of them. */
final class PreviewSums {

    private static final int MICRO_DIGITS = 6;

    private final ImportPreview preview;
    private final FileScan scan;
    private final Words words;
    private final Numbers numbers;
    private final boolean money;

    PreviewSums(ImportPreview preview, Words words, boolean money) {
        this.preview = preview;
        this.scan = preview.scan();
        this.words = words;
        this.numbers = words.numbers();
        this.money = money;
    }

    /** @param asChosen whether something else than the tray is proposed for some name */
    List<SumLine> lines(boolean asChosen) {
        List<SumLine> lines = new ArrayList<>();
        int campaigns = (int) preview.matched().values().stream().distinct().count();
        lines.add(line("ok", "\u2713", "ready", preview.matchedRows(), spendOf(preview.matched().keySet()),
                words.of("page.sum.saved", campaigns, numbers.count(campaigns))));
        lines.add(line("warn", "!", "unmatched", preview.unmatchedRows(), spendOf(preview.unmatched()),
                words.of(asChosen ? "page.sum.asChosen" : "page.sum.inTray")));
        lines.add(line("bad", "\u2715", "errors", scan.errorCount(), scan.errorSpend(), words.of("page.sum.asChosen")));
        return lines;
    }

    SumLine all() {
        return new SumLine("", "", words.of("page.sum.all"), numbers.count(scan.rows()), cost(whole()),
                words.of("page.sum.totals", scan.totalRows(), numbers.count(scan.totalRows())), "");
    }

    /** Whether the file's own total agrees with the rows, if it states one that may be seen. */
    String caption() {
        if (!money) {
            return words.of("page.sum.caption");
        }
        BigDecimal rows = whole().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return scan.statedSpend().map(stated -> told(inUnits(stated, rows), rows)).orElseGet(() -> words.of("page.sum.caption.money"));
    }

    String cost(Collection<NameTally> names) {
        return cost(spendOf(names));
    }

    private String told(BigDecimal stated, BigDecimal rows) {
        return stated.compareTo(rows) == 0 ? words.of("page.sum.agrees", shown(stated)) : words.of("page.sum.differs", shown(stated), shown(rows));
    }

    // Some reports write their rows in millionths and their total in whole units, others both in millionths.
    private BigDecimal inUnits(BigDecimal stated, BigDecimal rows) {
        BigDecimal units = stated.movePointLeft(MICRO_DIGITS);
        return scan.format().micros() && units.compareTo(rows) == 0 ? units : stated;
    }

    private String shown(BigDecimal amount) {
        Map<String, BigDecimal> all = whole();
        String only = all.size() == 1 ? all.keySet().iterator().next() : Fact.NO_CURRENCY;
        return only.equals(Fact.NO_CURRENCY) ? numbers.count(amount) : numbers.money(amount, only);
    }

    private Map<String, BigDecimal> whole() {
        Map<String, BigDecimal> all = new TreeMap<>(spendOf(scan.names()));
        scan.errorSpend().forEach((code, amount) -> all.merge(code, amount, BigDecimal::add));
        return all;
    }

    private SumLine line(String mark, String sign, String name, int rows, Map<String, BigDecimal> spend, String happens) {
        return new SumLine(mark, sign, words.of("page.sum." + name), numbers.count(rows), cost(spend), rows == 0 ? words.of("page.sum.nothing") : happens,
                rows == 0 ? "" : name);
    }

    private static Map<String, BigDecimal> spendOf(Collection<NameTally> names) {
        Map<String, BigDecimal> byCurrency = new TreeMap<>();
        names.forEach(name -> name.spend().forEach((code, amount) -> byCurrency.merge(code, amount, BigDecimal::add)));
        return byCurrency;
    }

    // Without a currency it is not known yet of what the amount is.
    private String cost(Map<String, BigDecimal> spend) {
        List<String> texts = new ArrayList<>();
        if (money) {
            new TreeMap<>(spend).forEach((code, amount) -> texts.add(code.equals(Fact.NO_CURRENCY) ? numbers.count(amount) : numbers.money(amount, code)));
        }
        return money && texts.isEmpty() ? "\u2013" : String.join(", ", texts);
    }
}

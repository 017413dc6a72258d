package org.marketops.taxonomy;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.Refused;
import org.marketops.taxonomy.TaxonomyRefused.Reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Terms as a table: dimension, code, label, state, replacement, synonyms (with | between). What is read adds and changes terms and removes none;
 * a row that is refused changes nothing and is named with its line.
 */
public final class TermsCsv {

    private static final List<String> COLUMNS = List.of("dimension", "code", "label", "state", "replacement", "synonyms");
    private static final int MOST_ROWS = 5000;
    private static final int MOST_SIGNS = 2_000_000;

    private final Terms terms;
    private final KeepTerms keep;

    public TermsCsv(Terms terms, KeepTerms keep) {
        this.terms = terms;
        this.keep = keep;
    }

    public String write() {
        StringBuilder table = new StringBuilder(CsvText.row(COLUMNS));
        Taxonomy now = terms.read();
        for (Dimension dimension : now.dimensions()) {
            for (Term term : now.terms(dimension.key())) {
                table.append(CsvText.row(List.of(term.dimension(), term.code(), term.label(), term.isActive() ? "active" : "retired",
                        term.replacement().orElse(""), String.join("|", term.synonyms()))));
            }
        }
        return table.toString();
    }

    /** @throws TaxonomyRefused if the header is another one, or the table too large; nothing is changed then */
    public Result read(String text) {
        if (text.trim().isEmpty()) {
            throw new TaxonomyRefused(Reason.CSV_EMPTY, "csv");
        }
        List<List<String>> rows = text.length() > MOST_SIGNS ? List.of() : CsvText.rows(text);
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw new TaxonomyRefused(Reason.CSV_LARGE, "csv", Integer.toString(MOST_ROWS));
        }
        List<String> header = rows.get(0).stream().map(cell -> cell.trim().toLowerCase(Locale.ROOT)).collect(Collectors.toList());
        if (!header.containsAll(COLUMNS.subList(0, 3))) {
            throw new TaxonomyRefused(Reason.CSV_HEADER, "csv", String.join(", ", header), String.join(", ", COLUMNS));
        }
        Result result = new Result();
        // Replacements may stand further down than the terms that they replace.
        for (boolean retiring : new boolean[] {false, true}) {
            for (int line = 1; line < rows.size(); line++) {
                read(new Line(line + 1, header, rows.get(line)), retiring, result);
            }
        }
        return result;
    }

    private void read(Line line, boolean retiring, Result result) {
        if (line.isEmpty() || result.isRefused(line.number)) {
            return;
        }
        try {
            if (retiring) {
                state(line, result);
            } else {
                take(line, result);
            }
        } catch (Refused refused) {
            result.refuse(line.number, refused);
        } catch (NotFound absent) {
            result.refuse(line.number, new TaxonomyRefused(Reason.TERM_UNKNOWN, "dimension", line.cell("dimension")));
        }
    }

    private void take(Line line, Result result) {
        Optional<Term> there = terms.read().term(line.cell("dimension"), line.cell("code"));
        // A table without that column says nothing about synonyms.
        List<String> synonyms = line.has("synonyms") || !there.isPresent() ? Arrays.asList(line.cell("synonyms").split("\\|"))
                : there.get().synonyms();
        Term wanted = Term.of(line.cell("dimension"), line.cell("code"), line.cell("label"), synonyms);
        if (!there.isPresent()) {
            keep.add(wanted);
            result.added++;
        } else if (!there.get().label().equals(wanted.label()) || !there.get().synonyms().equals(wanted.synonyms())) {
            keep.change(wanted);
            result.changed++;
        } else {
            result.same++;
        }
    }

    private void state(Line line, Result result) {
        Optional<Term> there = terms.read().term(line.cell("dimension"), line.cell("code"));
        boolean retired = line.cell("state").equalsIgnoreCase("retired");
        if (retired && (there.get().isActive() || !there.get().replacement().orElse("").equals(line.cell("replacement")))) {
            keep.retire(line.cell("dimension"), line.cell("code"), line.cell("replacement"));
            result.states++;
        } else if (!retired && !there.get().isActive() && line.cell("state").equalsIgnoreCase("active")) {
            keep.restore(line.cell("dimension"), line.cell("code"));
            result.states++;
        }
    }

    /** What came of a table. */
    public static final class Result {

        private int added;
        private int changed;
        private int states;
        private int same;
        private final List<RefusedRow> refused = new ArrayList<>();

        public int added() {
            return added;
        }

        /** Labels and synonyms. */
        public int changed() {
            return changed;
        }

        /** Terms that were retired or taken back into use. */
        public int states() {
            return states;
        }

        /** Terms that were as they are in the table. */
        public int same() {
            return same;
        }

        /** In the order of the table. */
        public List<RefusedRow> refused() {
            return List.copyOf(refused);
        }

        private void refuse(int line, Refused why) {
            refused.add(new RefusedRow(line, why));
            refused.sort((one, other) -> Integer.compare(one.line(), other.line()));
        }

        private boolean isRefused(int line) {
            return refused.stream().anyMatch(row -> row.line() == line);
        }
    }

    /** One row that changed nothing, or of which only the state was refused. */
    public static final class RefusedRow {

        private final int line;
        private final Refused why;

        private RefusedRow(int line, Refused why) {
            this.line = line;
            this.why = why;
        }

        /** The header is 1. */
        public int line() {
            return line;
        }

        public Refused why() {
            return why;
        }
    }

    private static final class Line {

        private final int number;
        private final List<String> header;
        private final List<String> cells;

        Line(int number, List<String> header, List<String> cells) {
            this.number = number;
            this.header = header;
            this.cells = cells;
        }

        String cell(String column) {
            int at = header.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at).trim();
        }

        boolean has(String column) {
            return header.contains(column);
        }

        boolean isEmpty() {
            return String.join("", cells).trim().isEmpty();
        }
    }
}

package org.marketops.budget;

import org.marketops.budget.RowFlaw.Reason;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.TableReader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads a file row by row; of flaws the first hundred are kept. */
final class FileReading {

    private static final int MOST_FLAWS = 100;

    private final TableReader table;

    FileReading(TableReader table) {
        this.table = table;
    }

    /** @throws FileFlawed with every row that the taker refused, or if there are no rows */
    void read(BudgetFile file, String[] needed, RowTaker taker) {
        Reading reading = new Reading(needed, taker);
        try (Reader text = file.open(); Reader again = file.open()) {
            table.read(file.name(), text, separator(again), ImportLimits.standard(), reading::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reading.end();
    }

    /** Of the header: whichever of semicolon, tab and comma it has more of. */
    private static char separator(Reader text) throws IOException {
        int[] counts = new int[3];
        String marks = ",;\t";
        for (int c = text.read(); c >= 0 && c != '\n'; c = text.read()) {
            if (marks.indexOf(c) >= 0) {
                counts[marks.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return marks.charAt(best);
    }

    private static final class Reading {

        private final String[] needed;
        private final RowTaker taker;
        private final List<RowFlaw> flaws = new ArrayList<>();
        private Map<String, Integer> header;
        private boolean any;

        Reading(String[] needed, RowTaker taker) {
            this.needed = needed;
            this.taker = taker;
        }

        boolean row(long line, List<String> cells) {
            try {
                if (header == null) {
                    header = FileRow.header(line, cells, needed);
                    return true;
                }
                any = true;
                taker.row(new FileRow(line, header, cells), flaws::add);
            } catch (FileRow.Flawed flawed) {
                flaws.add(flawed.flaw());
            }
            return header != null && flaws.size() < MOST_FLAWS;
        }

        void end() {
            taker.end(flaws::add);
            if (!any && flaws.isEmpty()) {
                flaws.add(new RowFlaw(1, "", "", Reason.EMPTY, List.of()));
            }
            if (!flaws.isEmpty()) {
                // Some are found later than those of rows behind them.
                flaws.sort(Comparator.comparingLong(RowFlaw::row));
                throw new FileFlawed(flaws.subList(0, Math.min(flaws.size(), MOST_FLAWS)));
            }
        }
    }
}

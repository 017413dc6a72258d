package org.marketops.metric;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which columns of a file state a ratio, and of which two metrics: {@code reported.tsv}. */
final class ReportedColumns {

    private static final List<Kind> KINDS = read();

    private final Map<Kind, Integer> at = new LinkedHashMap<>();

    /** Only ratios of metrics that the file has too: there is nothing to hold the others against. */
    ReportedColumns(ColumnMap columns) {
        for (Kind kind : KINDS) {
            OptionalInt position = columns.header().position(kind.names);
            if (position.isPresent() && columns.has(kind.numerator) && columns.has(kind.denominator)
                    && !columns.metrics().containsValue(position.getAsInt())) {
                at.put(kind, position.getAsInt());
            }
        }
    }

    boolean isEmpty() {
        return at.isEmpty();
    }

    Map<Kind, Integer> positions() {
        return at;
    }

    static boolean isMoney(String code) {
        return KINDS.stream().anyMatch(kind -> kind.code.equals(code) && kind.isMoney());
    }

    private static List<Kind> read() {
        List<Kind> kinds = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ReportedColumns.class.getResourceAsStream("reported.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    kinds.add(new Kind(line.split("\t")));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("reported.tsv", broken);
        }
        return List.copyOf(kinds);
    }

    /** One ratio in one way of writing it. */
    static final class Kind {

        private final String code;
        private final MetricKey numerator;
        private final MetricKey denominator;
        private final BigDecimal times;
        private final String unit;
        private final List<String> names = new ArrayList<>();

        Kind(String... fields) {
            code = fields[0];
            numerator = MetricKey.ofCode(fields[1]);
            denominator = MetricKey.ofCode(fields[2]);
            times = new BigDecimal(fields[3]);
            unit = fields[4];
            for (String name : fields[5].split("\\|")) {
                names.add(Header.key(name));
            }
        }

        String code() {
            return code;
        }

        MetricKey numerator() {
            return numerator;
        }

        MetricKey denominator() {
            return denominator;
        }

        /** What the numerator is multiplied by: cost per thousand. */
        BigDecimal times() {
            return times;
        }

        boolean isMoney() {
            return unit.equals("money");
        }

        /** By how many digits a number without a percent sign moves; empty if it does not say of itself whether it is one in a hundred. */
        Optional<Integer> digits() {
            return unit.equals("sign") ? Optional.empty() : Optional.of(unit.equals("percent") ? 2 : 0);
        }
    }
}

package org.marketops.metric;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ratio that files state, in one way of writing it, and the two metrics it is made of: {@code reported.tsv}. */
public final class RatioKind {

    private static final List<RatioKind> ALL = read();

    private final String code;
    private final MetricKey numerator;
    private final MetricKey denominator;
    private final BigDecimal times;
    private final String unit;
    private final List<String> names;

    private RatioKind(String... fields) {
        code = fields[0];
        numerator = MetricKey.ofCode(fields[1]);
        denominator = MetricKey.ofCode(fields[2]);
        times = new BigDecimal(fields[3]);
        unit = fields[4];
        names = List.of(fields[5].split("\\|"));
    }

    public String code() {
        return code;
    }

    public MetricKey numerator() {
        return numerator;
    }

    public MetricKey denominator() {
        return denominator;
    }

    /** What the numerator is multiplied by: cost per thousand. */
    public BigDecimal times() {
        return times;
    }

    public boolean isMoney() {
        return unit.equals("money");
    }

    /** Names of its column, as platforms write them. */
    public List<String> names() {
        return names;
    }

    /** By how many digits a number without a percent sign moves; empty if it does not say of itself whether it is one in a hundred. */
    public Optional<Integer> digits() {
        return unit.equals("sign") ? Optional.empty() : Optional.of(unit.equals("percent") ? 2 : 0);
    }

    /** In the order in which columns are looked for. */
    public static List<RatioKind> all() {
        return ALL;
    }

    /** Whether any way of writing the ratio is an amount of money. */
    static boolean isMoney(String code) {
        return ALL.stream().anyMatch(kind -> kind.code.equals(code) && kind.isMoney());
    }

    private static List<RatioKind> read() {
        List<RatioKind> kinds = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                RatioKind.class.getResourceAsStream("reported.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    kinds.add(new RatioKind(line.split("\t")));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("reported.tsv", broken);
        }
        return List.copyOf(kinds);
    }
}

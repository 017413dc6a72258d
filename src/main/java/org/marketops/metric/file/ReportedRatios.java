package org.marketops.metric.file;

import org.marketops.metric.CampaignRef;
import org.marketops.metric.Fact;
import org.marketops.metric.ImportRow;
import org.marketops.metric.MetricKey;
import org.marketops.metric.RatioKind;
import org.marketops.metric.ReportedRatio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Collects what the rows of one file state as ratios, by campaign. Its memory grows with the names in the file, not with its rows. */
final class ReportedRatios {

    private static final int MICRO_DIGITS = 6;
    private static final int CENTS = 2;
    private static final int DIGITS = 10;
    private static final BigDecimal BINARY_NOISE = new BigDecimal("0.000000001");
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(12);

    private final Reading reading;
    private final ReportedColumns columns;
    private final NumberText numbers;
    private final Map<Key, Tally> tallies = new LinkedHashMap<>();

    ReportedRatios(Reading reading) {
        this.reading = reading;
        this.columns = new ReportedColumns(reading.columns());
        this.numbers = new NumberText(reading.numbers());
    }

    void look(ImportRow row, List<String> cells) {
        if (columns.isEmpty()) {
            return;
        }
        columns.positions().forEach((kind, at) -> {
            String cell = at < cells.size() ? cells.get(at).strip() : "";
            stated(kind, cell).filter(value -> value.abs().compareTo(TOO_LARGE) < 0)
                    .ifPresent(value -> tallies.computeIfAbsent(new Key(row, kind), first -> new Tally()).add(kind, row, value));
        });
    }

    int size() {
        return tallies.size();
    }

    /** @param places by the name in the file */
    List<ReportedRatio> told(ReportedRatio.Origin origin, Map<String, CampaignRef> places) {
        List<ReportedRatio> told = new ArrayList<>();
        tallies.forEach((key, tally) -> told.add(new ReportedRatio(origin, key.campaign, places.get(key.campaign), key.kind.code(), tally.told(key))));
        return told;
    }

    // What is no number here is no error: nothing is computed with it.
    private Optional<BigDecimal> stated(RatioKind kind, String cell) {
        try {
            boolean percent = cell.endsWith("%");
            Optional<Integer> digits = percent ? Optional.of(CENTS) : kind.digits();
            Optional<BigDecimal> value = numbers.read(percent ? cell.substring(0, cell.length() - 1) : cell);
            return value.flatMap(number -> digits.map(number::movePointLeft)).map(number -> unit(kind, number));
        } catch (UnreadableCell unreadable) {
            return Optional.empty();
        }
    }

    private BigDecimal unit(RatioKind kind, BigDecimal number) {
        if (!kind.isMoney() || !reading.isMicros(MetricKey.SPEND)) {
            return number;
        }
        // Millionths are written of amounts that were rounded to cents before.
        BigDecimal amount = number.movePointLeft(MICRO_DIGITS).stripTrailingZeros();
        return amount.scale() < CENTS ? amount.setScale(CENTS, RoundingMode.UNNECESSARY) : amount;
    }

    private static final class Key {

        private final String campaign;
        private final RatioKind kind;
        private final String currency;

        Key(ImportRow row, RatioKind kind) {
            this.campaign = row.campaign();
            this.kind = kind;
            this.currency = kind.isMoney() ? row.currency() : Fact.NO_CURRENCY;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key && ((Key) other).kind == kind && ((Key) other).campaign.equals(campaign)
                    && ((Key) other).currency.equals(currency);
        }

        @Override
        public int hashCode() {
            return Objects.hash(campaign, kind.code(), currency);
        }
    }

    private static final class Tally {

        private int rows;
        private int differing;
        private BigDecimal lowest;
        private BigDecimal highest;
        private BigDecimal numerators = BigDecimal.ZERO;
        private BigDecimal denominators = BigDecimal.ZERO;

        void add(RatioKind kind, ImportRow row, BigDecimal value) {
            rows++;
            lowest = lowest == null ? value : lowest.min(value);
            highest = highest == null ? value : highest.max(value);
            BigDecimal above = row.amounts().get(kind.numerator());
            BigDecimal below = row.amounts().get(kind.denominator());
            if (above != null && below != null) {
                numerators = numerators.add(above.multiply(kind.times()));
                denominators = denominators.add(below);
                differing += differs(above.multiply(kind.times()), below, value) ? 1 : 0;
            }
        }

        // By more than one in the last digit that the file gives, and more than exports lose in binary numbers; without dividing. Of nothing by nothing platforms say 0.
        private static boolean differs(BigDecimal above, BigDecimal below, BigDecimal value) {
            if (below.signum() == 0) {
                return value.signum() != 0;
            }
            BigDecimal allowed = value.ulp().multiply(below).max(above.multiply(BINARY_NOISE));
            return above.subtract(value.multiply(below)).abs().compareTo(allowed) > 0;
        }

        ReportedRatio.Told told(Key key) {
            BigDecimal recomputed = denominators.signum() == 0 ? null : numerators.divide(denominators, DIGITS, RoundingMode.HALF_UP);
            return new ReportedRatio.Told(key.currency, rows, lowest, highest).against(recomputed, differing);
        }
    }
}

package org.marketops.metric;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** One ratio that a file states for a campaign, and what the same rows give when it is computed. Percentages are fractions, money is in {@link #currency()}. */
public final class ReportedRatio {

    private final Origin origin;
    private final String campaign;
    private final CampaignRef place;
    private final String code;
    private final Told told;

    /** @param campaign its name as in the file; @param code of the ratio in the dictionary */
    public ReportedRatio(Origin origin, String campaign, CampaignRef place, String code, Told told) {
        this.origin = Objects.requireNonNull(origin);
        this.campaign = Objects.requireNonNull(campaign);
        this.place = Objects.requireNonNull(place);
        this.code = Objects.requireNonNull(code);
        this.told = Objects.requireNonNull(told);
    }

    public long batchId() {
        return origin.batchId;
    }

    /** The code of the kind of report, as facts have it. */
    public String source() {
        return origin.source;
    }

    public String campaign() {
        return campaign;
    }

    public CampaignRef place() {
        return place;
    }

    public String code() {
        return code;
    }

    /** Not for who may not see money. */
    public boolean isMoney() {
        return RatioKind.isMoney(code);
    }

    /** {@link Fact#NO_CURRENCY} for a ratio of counts, and where the file names none. */
    public String currency() {
        return told.currency;
    }

    /** Rows of the file that state it. With more than one there is no one figure to show: they cannot be added up. */
    public int rows() {
        return told.rows;
    }

    /** Rows in which what is stated is not what the row's own numbers give, beyond rounding. */
    public int differing() {
        return told.differing;
    }

    public BigDecimal lowest() {
        return told.lowest;
    }

    public BigDecimal highest() {
        return told.highest;
    }

    /** Over the rows that state it and have both of its sides; empty if there are none, or they add up to a denominator of 0. */
    public Optional<BigDecimal> recomputed() {
        return Optional.ofNullable(told.recomputed);
    }

    /** The import that a ratio came in. */
    public static final class Origin {

        private final long batchId;
        private final String source;

        public Origin(long batchId, String source) {
            this.batchId = batchId;
            this.source = Objects.requireNonNull(source);
        }
    }

    /** What the rows state, and what they give. */
    public static final class Told {

        private final String currency;
        private final int rows;
        private final BigDecimal lowest;
        private final BigDecimal highest;
        private BigDecimal recomputed;
        private int differing;

        public Told(String currency, int rows, BigDecimal lowest, BigDecimal highest) {
            this.currency = Objects.requireNonNull(currency);
            this.rows = rows;
            this.lowest = Objects.requireNonNull(lowest);
            this.highest = Objects.requireNonNull(highest);
        }

        /** @param value null if it cannot be computed; @param rowsDiffering in which rows the two are not the same */
        public Told against(BigDecimal value, int rowsDiffering) {
            Told compared = new Told(currency, rows, lowest, highest);
            compared.recomputed = value;
            compared.differing = rowsDiffering;
            return compared;
        }
    }
}

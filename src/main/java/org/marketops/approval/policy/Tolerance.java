package org.marketops.approval.policy;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** How far a number may be from the approved one without being asked again (A4). Of two limits the smaller wins. */
public final class Tolerance {

    private static final Tolerance NONE = new Tolerance(null, null);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal percent;
    private final BigDecimal absolute;

    private Tolerance(BigDecimal percent, BigDecimal absolute) {
        this.percent = percent;
        this.absolute = absolute;
    }

    public static Tolerance none() {
        return NONE;
    }

    /**
     * @param percent of the reference, absent for no limit of that kind; {@code absolute} in units of the field, likewise
     * @throws IllegalArgumentException if one is negative, or the share above 100
     */
    public static Tolerance of(Optional<BigDecimal> percent, Optional<BigDecimal> absolute) {
        percent.filter(share -> share.signum() < 0 || share.compareTo(HUNDRED) > 0).ifPresent(share -> {
            throw new BadPolicy("tolerance.share", "a tolerance is 0 to 100 percent, not " + share.toPlainString(), share.toPlainString());
        });
        absolute.filter(amount -> amount.signum() < 0).ifPresent(amount -> {
            throw new BadPolicy("tolerance.below", "a tolerance is not below 0, as " + amount.toPlainString() + " is", amount.toPlainString());
        });
        return !percent.isPresent() && !absolute.isPresent() ? NONE
                : new Tolerance(percent.map(BigDecimal::stripTrailingZeros).orElse(null),
                        absolute.map(BigDecimal::stripTrailingZeros).orElse(null));
    }

    public Optional<BigDecimal> percent() {
        return Optional.ofNullable(percent);
    }

    public Optional<BigDecimal> absolute() {
        return Optional.ofNullable(absolute);
    }

    /** Whether the number is so near to the reference that nothing is asked again. Exact; the limit itself is inside. */
    boolean covers(BigDecimal reference, BigDecimal now) {
        BigDecimal distance = now.subtract(reference).abs();
        boolean inShare = percent == null || distance.multiply(HUNDRED).compareTo(reference.abs().multiply(percent)) <= 0;
        boolean inAmount = absolute == null || distance.compareTo(absolute) <= 0;
        return this != NONE && inShare && inAmount;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tolerance && Objects.equals(((Tolerance) other).percent, percent)
                && Objects.equals(((Tolerance) other).absolute, absolute);
    }

    @Override
    public int hashCode() {
        return Objects.hash(percent, absolute);
    }
}

package org.marketops.lead;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiPredicate;

/** How many leads say where they came from: campaign, source and medium, all three known here. Immutable. */
public final class Tagging {

    /** Where the share stands to the goal of 80 to 90 %. Above is no fault, but rarely honest. */
    public enum Band { BELOW, WITHIN, ABOVE }

    private static final BigDecimal GOAL = BigDecimal.valueOf(80);
    private static final BigDecimal BEYOND = BigDecimal.valueOf(90);

    private final int tagged;
    private final int collected;

    private Tagging(int tagged, int collected) {
        this.tagged = tagged;
        this.collected = collected;
    }

    /** @param terms whether a source and a medium are terms in use */
    public static Tagging of(Collection<Lead> leads, BiPredicate<String, String> terms) {
        return new Tagging((int) leads.stream().filter(lead -> isTagged(lead, terms)).count(), leads.size());
    }

    static boolean isTagged(Lead lead, BiPredicate<String, String> terms) {
        return lead.origin().issue().isPresent() && terms.test(lead.origin().source(), lead.origin().medium());
    }

    public int tagged() {
        return tagged;
    }

    public int collected() {
        return collected;
    }

    /** In percent with one decimal; empty without a lead. */
    public Optional<BigDecimal> rate() {
        return collected == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(tagged).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(collected), 1, RoundingMode.HALF_UP));
    }

    public Optional<Band> band() {
        return rate().map(rate -> rate.compareTo(GOAL) < 0 ? Band.BELOW : rate.compareTo(BEYOND) > 0 ? Band.ABOVE : Band.WITHIN);
    }
}

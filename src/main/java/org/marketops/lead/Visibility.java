package org.marketops.lead;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/** Of the leads that were handed over, which tell Sales where they came from and what they got. Immutable. */
public final class Visibility {

    private final int shown;
    private final int handedOver;

    private Visibility(int shown, int handedOver) {
        this.shown = shown;
        this.handedOver = handedOver;
    }

    /** Handed over is who became an MQL; shown is who has a touch of a campaign that says what was sent. */
    public static Visibility of(Collection<String> leads, LeadBook book) {
        int handedOver = 0;
        int shown = 0;
        for (String lead : leads) {
            if (isHandedOver(lead, book)) {
                handedOver++;
                shown += isShown(lead, book) ? 1 : 0;
            }
        }
        return new Visibility(shown, handedOver);
    }

    private static boolean isHandedOver(String lead, LeadBook book) {
        return book.journeyOf(lead).filter(journey -> journey.cycles().stream().anyMatch(cycle -> cycle.entered(Stage.MQL).isPresent())).isPresent();
    }

    private static boolean isShown(String lead, LeadBook book) {
        return book.contacts(lead).stream().anyMatch(contact -> contact.touch().isPresent() && !contact.sent().isEmpty());
    }

    public int shown() {
        return shown;
    }

    public int handedOver() {
        return handedOver;
    }

    /** In percent with one decimal; empty if none was handed over. */
    public Optional<BigDecimal> rate() {
        return handedOver == 0 ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * shown).divide(BigDecimal.valueOf(handedOver), 1, RoundingMode.HALF_UP));
    }
}

package org.marketops.setup;

import java.util.Objects;

/** The host refused a step, or does not offer what it needs. Carries texts for the administrator. */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String byHand;

    /**
     * @param reason what happened, one or two sentences
     * @param byHand what the administrator can do instead, then run the set-up again
     */
    public StepFailed(String reason, String byHand) {
        super(Objects.requireNonNull(reason, "reason"));
        this.byHand = Objects.requireNonNull(byHand, "byHand");
    }

    public StepFailed(String reason, String byHand, Throwable cause) {
        super(Objects.requireNonNull(reason, "reason"), cause);
        this.byHand = Objects.requireNonNull(byHand, "byHand");
    }

    public String byHand() {
        return byHand;
    }
}

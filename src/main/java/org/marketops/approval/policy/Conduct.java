package org.marketops.approval.policy;

import org.marketops.approval.content.MaterialField;
import org.marketops.approval.content.Snapshot;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** How people may decide under a policy: on their own plans, twice, without a comment, many at once, and until when. */
public final class Conduct {

    /** Whether people may decide on their own plan (A7). BELOW: under a limit. */
    public enum SelfApproval { NEVER, BELOW, ALLOW }

    /** What happens to somebody who sits in two steps (A17). */
    public enum Repeat { ASK_AGAIN, CARRY }

    /** How long an approval holds (A23). DAYS: calendar days in the zone of the policy's hours. */
    public enum Holds { FOR_EVER, DAYS, END_OF_QUARTER }

    private static final Conduct STANDARD = new Conduct();

    private SelfApproval selfApproval = SelfApproval.NEVER;
    private BigDecimal selfBelow;
    private String selfCurrency = "";
    private boolean lastEditorMayComplete;
    private Repeat repeat = Repeat.ASK_AGAIN;
    private boolean approveNeedsComment;
    private boolean bulk = true;
    private boolean namesForAuditorsOnly;
    private int requestDays;
    private Holds holds = Holds.FOR_EVER;
    private int holdsDays;

    private Conduct() {
    }

    /** Never on one's own plan, the last editor never last, asked in every step, comment only for a no, no end. */
    public static Conduct standard() {
        return STANDARD;
    }

    private Conduct copy() {
        Conduct copy = new Conduct();
        copy.selfApproval = selfApproval;
        copy.selfBelow = selfBelow;
        copy.selfCurrency = selfCurrency;
        copy.lastEditorMayComplete = lastEditorMayComplete;
        copy.repeat = repeat;
        copy.approveNeedsComment = approveNeedsComment;
        copy.bulk = bulk;
        copy.namesForAuditorsOnly = namesForAuditorsOnly;
        copy.requestDays = requestDays;
        copy.holds = holds;
        copy.holdsDays = holdsDays;
        return copy;
    }

    public Conduct allowingOwnPlans() {
        Conduct copy = copy();
        copy.selfApproval = SelfApproval.ALLOW;
        return copy;
    }

    /** @throws IllegalArgumentException if the limit is not above 0 or the currency is missing */
    public Conduct allowingOwnPlansBelow(BigDecimal limit, String currency) {
        if (limit.signum() <= 0 || currency.isEmpty()) {
            throw new BadPolicy("own", "own plans below a limit need an amount above 0 and a currency");
        }
        Conduct copy = copy();
        copy.selfApproval = SelfApproval.BELOW;
        copy.selfBelow = limit.stripTrailingZeros();
        copy.selfCurrency = currency;
        return copy;
    }

    /** @param may whether the last material editor may cast the vote that completes a step (A6) */
    public Conduct lastEditorMayComplete(boolean may) {
        Conduct copy = copy();
        copy.lastEditorMayComplete = may;
        return copy;
    }

    public Conduct repeat(Repeat rule) {
        Conduct copy = copy();
        copy.repeat = Objects.requireNonNull(rule, "rule");
        return copy;
    }

    public Conduct approveNeedsComment(boolean needs) {
        Conduct copy = copy();
        copy.approveNeedsComment = needs;
        return copy;
    }

    public Conduct bulk(boolean allowed) {
        Conduct copy = copy();
        copy.bulk = allowed;
        return copy;
    }

    public Conduct namesForAuditorsOnly(boolean only) {
        Conduct copy = copy();
        copy.namesForAuditorsOnly = only;
        return copy;
    }

    /** @param days working days after which a request that nobody decided expires; 0 for never */
    public Conduct requestExpiresAfter(int days) {
        if (days < 0) {
            throw new BadPolicy("requestDays", "a request expires after 1 working day or more, not " + days, days);
        }
        Conduct copy = copy();
        copy.requestDays = days;
        return copy;
    }

    /** @throws IllegalArgumentException if days are needed and not above 0 */
    public Conduct approvalHolds(Holds rule, int days) {
        if (rule == Holds.DAYS && days < 1) {
            throw new BadPolicy("holdsDays", "an approval holds for 1 day or more, not " + days, days);
        }
        Conduct copy = copy();
        copy.holds = rule;
        copy.holdsDays = rule == Holds.DAYS ? days : 0;
        return copy;
    }

    public SelfApproval selfApproval() {
        return selfApproval;
    }

    public Optional<BigDecimal> selfBelow() {
        return Optional.ofNullable(selfBelow);
    }

    public String selfCurrency() {
        return selfCurrency;
    }

    public boolean mayLastEditorComplete() {
        return lastEditorMayComplete;
    }

    public Repeat repeat() {
        return repeat;
    }

    public boolean needsCommentToApprove() {
        return approveNeedsComment;
    }

    public boolean allowsBulk() {
        return bulk;
    }

    public boolean showsNamesToAuditorsOnly() {
        return namesForAuditorsOnly;
    }

    /** Working days; 0 for never. */
    public int requestDays() {
        return requestDays;
    }

    public Holds holds() {
        return holds;
    }

    /** Calendar days; 0 unless {@link #holds()} is DAYS. */
    public int holdsDays() {
        return holdsDays;
    }

    /** Whether nobody may decide on an own plan with this content. Another currency than the limit's is no permission. */
    public boolean barsOwnPeople(Snapshot content) {
        switch (selfApproval) {
            case ALLOW:
                return false;
            case BELOW:
                return !content.number(MaterialField.BUDGET.key()).filter(amount -> amount.compareTo(selfBelow) < 0).isPresent()
                        || !selfCurrency.equals(content.text(MaterialField.CURRENCY.key()));
            default:
                return true;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conduct && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return selfApproval + " " + selfBelow + " " + selfCurrency + " " + lastEditorMayComplete + " " + repeat + " "
                + approveNeedsComment + " " + bulk + " " + namesForAuditorsOnly + " " + requestDays + " " + holds + " " + holdsDays;
    }
}

package org.marketops.delegation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/** For which plans somebody stands in: all of them, those of one project, or those that cost at most an amount. Immutable. */
public final class Reach {

    /** How far; the narrowest is asked first. */
    public enum Kind { PROJECT, AMOUNT, ALL }

    private final Kind kind;
    private final long projectId;
    private final BigDecimal limit;
    private final String currency;

    private Reach(Kind kind, long projectId, BigDecimal limit, String currency) {
        this.kind = kind;
        this.projectId = projectId;
        this.limit = limit;
        this.currency = currency;
    }

    public static Reach all() {
        return new Reach(Kind.ALL, 0, BigDecimal.ZERO, "");
    }

    /** @throws IllegalArgumentException if the id is not positive */
    public static Reach project(long projectId) {
        if (projectId <= 0) {
            throw new IllegalArgumentException("a project's id is positive: " + projectId);
        }
        return new Reach(Kind.PROJECT, projectId, BigDecimal.ZERO, "");
    }

    /**
     * @param limit the highest budget that is still within reach
     * @param currency by its ISO 4217 code, for example EUR
     * @throws IllegalArgumentException if the limit is not above 0 or the currency is unknown
     */
    public static Reach upTo(BigDecimal limit, String currency) {
        if (limit.signum() <= 0) {
            throw new IllegalArgumentException("a limit is above 0: " + limit);
        }
        return new Reach(Kind.AMOUNT, 0, limit, Currency.getInstance(currency).getCurrencyCode());
    }

    public Kind kind() {
        return kind;
    }

    /** Of PROJECT; else 0. */
    public long projectId() {
        return projectId;
    }

    /** Of AMOUNT; else 0. */
    public BigDecimal limit() {
        return limit;
    }

    /** Of AMOUNT; else empty. */
    public String currency() {
        return currency;
    }

    /**
     * A plan without an amount, or in another currency than the limit's, is not within a limit.
     *
     * @param inCurrency the code of the budget's currency, empty if there is none
     */
    public boolean covers(long project, Optional<BigDecimal> budget, String inCurrency) {
        switch (kind) {
            case PROJECT:
                return project == projectId;
            case AMOUNT:
                return currency.equals(inCurrency) && budget.filter(amount -> amount.compareTo(limit) <= 0).isPresent();
            default:
                return true;
        }
    }

    /** Two delegations with the same key would answer for the same plans; a limit differs from another only by its currency. */
    public String key() {
        return kind == Kind.PROJECT ? "project:" + projectId : kind == Kind.AMOUNT ? "amount:" + currency : "all";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reach && ((Reach) other).key().equals(key()) && ((Reach) other).limit.compareTo(limit) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(key());
    }

    @Override
    public String toString() {
        return kind == Kind.AMOUNT ? "up to " + limit.toPlainString() + " " + currency : key();
    }
}

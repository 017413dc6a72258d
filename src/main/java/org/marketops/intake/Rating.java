package org.marketops.intake;

import java.util.Objects;

/** What a request is worth, what it takes and how well it fits, each from 1 (least) to 5 (most); 0 while nobody has said. Immutable. */
public final class Rating {

    public static final int MOST = 5;
    private static final Rating NONE = new Rating(0, 0, 0);

    private final int value;
    private final int effort;
    private final int fit;

    private Rating(int value, int effort, int fit) {
        this.value = value;
        this.effort = effort;
        this.fit = fit;
    }

    /** @throws IllegalArgumentException if one is not from 0 to 5 */
    public static Rating of(int value, int effort, int fit) {
        for (int points : new int[] {value, effort, fit}) {
            if (points < 0 || points > MOST) {
                throw new IllegalArgumentException("a rating is from 0 to " + MOST + ": " + points);
            }
        }
        return new Rating(value, effort, fit);
    }

    public static Rating none() {
        return NONE;
    }

    public int value() {
        return value;
    }

    public int effort() {
        return effort;
    }

    public int fit() {
        return fit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rating && ((Rating) other).value == value && ((Rating) other).effort == effort && ((Rating) other).fit == fit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, effort, fit);
    }

    @Override
    public String toString() {
        return value + "/" + effort + "/" + fit;
    }
}

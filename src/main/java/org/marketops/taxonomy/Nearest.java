package org.marketops.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The candidate that was probably meant: fewest letters wrong, missing, too many or swapped; none if a third of the word would change. */
final class Nearest {

    private Nearest() {
    }

    static <T> Optional<T> to(String typed, Collection<T> candidates, Function<T, List<String>> spellings) {
        T best = null;
        int least = Integer.MAX_VALUE;
        for (T candidate : candidates) {
            for (String spelling : spellings.apply(candidate)) {
                int distance = distance(typed, spelling);
                if (distance < least && distance <= allowed(typed, spelling)) {
                    best = candidate;
                    least = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int allowed(String typed, String spelling) {
        int longer = Math.max(typed.length(), spelling.length());
        // "search ads" for "search": a whole word more is no slip of the keyboard, but says which one is meant.
        boolean begins = Math.min(typed.length(), spelling.length()) >= 4 && (typed.startsWith(spelling) || spelling.startsWith(typed));
        return begins ? longer : Math.max(1, longer / 3);
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, steps);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] steps) {
        int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}

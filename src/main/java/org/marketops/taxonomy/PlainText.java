package org.marketops.taxonomy;

import java.text.Normalizer;
import java.util.Locale;

/** Text as names carry it: small Latin letters and digits. Accents are dropped, Greek is written in Latin letters (ELOT 743, simplified). */
public final class PlainText {

    private static final int LONGEST_SLUG = 60;
    private static final String FROM = "αβγδεζηικλμνξοπρσςτυφωßøłđæœðþıθχψ";
    private static final String[] TO = {"a", "v", "g", "d", "e", "z", "i", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y",
        "f", "o", "ss", "o", "l", "d", "ae", "oe", "d", "th", "i", "th", "ch", "ps"};

    private PlainText() {
    }

    /** What two spellings of the same thing have in common: letters and digits only, so that blanks, dashes and case do not matter. */
    public static String compared(String text) {
        StringBuilder plain = new StringBuilder();
        latin(text).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Words joined by single dashes, only a to z and 0 to 9, at most 60 characters; empty if nothing of the text can be kept. */
    public static String slug(String text) {
        String dashed = latin(text).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (dashed.length() <= LONGEST_SLUG) {
            return dashed;
        }
        String cut = dashed.substring(0, LONGEST_SLUG + 1);
        int lastWord = cut.lastIndexOf('-');
        return lastWord > 0 ? cut.substring(0, lastWord) : dashed.substring(0, LONGEST_SLUG);
    }

    private static String latin(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        // Some letters have a mark only after they are made small.
        String small = Normalizer.normalize(bare, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").replace("ου", "ou");
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < small.length(); i++) {
            int known = FROM.indexOf(small.charAt(i));
            latin.append(known < 0 ? String.valueOf(small.charAt(i)) : TO[known]);
        }
        return latin.toString();
    }
}

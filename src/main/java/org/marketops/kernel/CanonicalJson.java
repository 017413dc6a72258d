package org.marketops.kernel;

import java.util.SortedMap;

/**
 * The one way to write a sorted map of texts: no blanks, keys in order, control characters and non-ASCII as \\uXXXX. Equal maps
 * give equal bytes, so a hash of it holds for ever.
 */
public final class CanonicalJson {

    private CanonicalJson() {
    }

    public static String of(SortedMap<String, String> values) {
        StringBuilder out = new StringBuilder("{");
        values.forEach((key, value) -> {
            if (out.length() > 1) {
                out.append(',');
            }
            quote(out, key);
            out.append(':');
            quote(out, value);
        });
        return out.append('}').toString();
    }

    /** Adds one text to what is written by hand in the same form. */
    public static void quote(StringBuilder out, String text) {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                out.append(text, plainFrom, i).append('\\');
                escape(out, c);
                plainFrom = i + 1;
            }
        }
        out.append(text, plainFrom, text.length()).append('"');
    }

    private static void escape(StringBuilder out, char c) {
        if (c == '"' || c == '\\') {
            out.append(c);
            return;
        }
        out.append('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 15, 16));
        }
    }
}

package org.marketops.jira;

import java.util.Locale;
import java.util.function.Predicate;

/** A key of small letters, digits and hyphens, at most 40, made from a name. */
public final class FreeKey {

    private static final int LONGEST_ROOT = 36;

    private FreeKey() {
    }

    /** @param otherwise for a name without letters, or one that says new */
    public static String of(String name, String otherwise, Predicate<String> taken) {
        String words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String root = words.isEmpty() || words.equals("new") ? otherwise
                : words.substring(0, Math.min(LONGEST_ROOT, words.length())).replaceAll("-+$", "");
        String key = root;
        for (int next = 2; taken.test(key); next++) {
            key = root + "-" + next;
        }
        return key;
    }
}

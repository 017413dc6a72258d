package org.marketops.sandbox.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which fields of an issue a caller wants: names, {@code *all}, {@code *navigable}, and {@code -name} for all but this. */
final class FieldSelection {

    private static final String ALL = "*all";
    private static final String NAVIGABLE = "*navigable";

    private final Collection<String> words;

    private FieldSelection(Collection<String> words) {
        this.words = words;
    }

    /** @param text separated by commas; may be null */
    static FieldSelection of(String text, String otherwise) {
        return of(text == null || text.isBlank() ? List.of() : List.of(text.trim().split("\\s*,\\s*")), otherwise);
    }

    /** @param otherwise what an empty selection, or one with exceptions only, starts from */
    static FieldSelection of(Collection<String> words, String otherwise) {
        boolean onlyExceptions = words.stream().allMatch(word -> word.startsWith("-"));
        if (!onlyExceptions) {
            return new FieldSelection(words);
        }
        List<String> more = new ArrayList<>(words);
        more.add(otherwise);
        return new FieldSelection(more);
    }

    boolean has(String field, boolean navigable) {
        if (words.contains("-" + field)) {
            return false;
        }
        return words.contains(field) || words.contains(ALL) || navigable && words.contains(NAVIGABLE);
    }
}

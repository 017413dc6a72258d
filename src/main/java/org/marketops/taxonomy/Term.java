package org.marketops.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One value of a dimension: a short code for names, a label for people, other spellings. Retired terms are kept and point to their replacement. Immutable. */
public final class Term {

    private static final String CODE = "[a-z0-9]{1,20}";
    private static final int LONGEST_LABEL = 60;
    private static final int MOST_SYNONYMS = 30;

    private final String dimension;
    private final String code;
    private final String label;
    private final List<String> synonyms;
    private final boolean active;
    private final String replacement;

    private Term(String dimension, String code, String label, List<String> synonyms, boolean active, String replacement) {
        this.dimension = dimension;
        this.code = code;
        this.label = label;
        this.synonyms = List.copyOf(synonyms);
        this.active = active;
        this.replacement = replacement;
    }

    /**
     * An active term. Synonyms without a letter or digit and those that say the same twice are left out.
     *
     * @throws TaxonomyRefused that names the part
     */
    public static Term of(String dimension, String code, String label, List<String> synonyms) {
        String called = label.trim().replaceAll("\\s+", " ");
        if (!code.matches(CODE)) {
            throw new TaxonomyRefused(TaxonomyRefused.Reason.TERM_CODE, "code", code, PlainText.slug(code).replace("-", ""));
        }
        if (code.equals(NamingTemplate.NOT_APPLICABLE)) {
            throw new TaxonomyRefused(TaxonomyRefused.Reason.TERM_RESERVED, "code", code);
        }
        if (PlainText.compared(called).isEmpty() || called.length() > LONGEST_LABEL) {
            throw new TaxonomyRefused(TaxonomyRefused.Reason.TERM_LABEL, "label", called, code);
        }
        return new Term(dimension, code, called, distinct(synonyms, code, called), true, "");
    }

    private static List<String> distinct(List<String> synonyms, String code, String label) {
        List<String> kept = new ArrayList<>();
        List<String> seen = new ArrayList<>(List.of("", code, PlainText.compared(label)));
        for (String synonym : synonyms) {
            String text = synonym.trim().replaceAll("\\s+", " ");
            if (text.length() <= LONGEST_LABEL && !seen.contains(PlainText.compared(text)) && kept.size() < MOST_SYNONYMS) {
                seen.add(PlainText.compared(text));
                kept.add(text);
            }
        }
        return kept;
    }

    /** @param by the code of the term that takes its place; empty for none */
    public Term retired(String by) {
        return new Term(dimension, code, label, synonyms, false, by);
    }

    public Term restored() {
        return new Term(dimension, code, label, synonyms, true, "");
    }

    public String dimension() {
        return dimension;
    }

    /** Small letters and digits, unique in its dimension. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public List<String> synonyms() {
        return synonyms;
    }

    public boolean isActive() {
        return active;
    }

    public Optional<String> replacement() {
        return replacement.isEmpty() ? Optional.empty() : Optional.of(replacement);
    }

    /** Everything by which it is found, as {@link PlainText#compared}. */
    List<String> spellings() {
        List<String> all = new ArrayList<>(List.of(code, PlainText.compared(label)));
        synonyms.forEach(synonym -> all.add(PlainText.compared(synonym)));
        return all;
    }
}

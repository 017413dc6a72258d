package org.marketops.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All dimensions and terms at one moment. Immutable. */
public final class Taxonomy {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final Map<String, Map<String, Term>> terms = new LinkedHashMap<>();

    public Taxonomy(List<Dimension> dimensions, List<Term> terms) {
        for (Dimension dimension : dimensions) {
            this.dimensions.put(dimension.key(), dimension);
            this.terms.put(dimension.key(), new LinkedHashMap<>());
        }
        for (Term term : terms) {
            // A dimension that another node removed just now takes its terms with it.
            this.terms.getOrDefault(term.dimension(), new LinkedHashMap<>()).put(term.code(), term);
        }
    }

    public List<Dimension> dimensions() {
        return List.copyOf(dimensions.values());
    }

    public Optional<Dimension> dimension(String key) {
        return Optional.ofNullable(dimensions.get(key));
    }

    /** Retired ones too, in the order of the store. */
    public List<Term> terms(String dimension) {
        return new ArrayList<>(terms.getOrDefault(dimension, Map.of()).values());
    }

    public Optional<Term> term(String dimension, String code) {
        return Optional.ofNullable(terms.getOrDefault(dimension, Map.of()).get(code));
    }

    /** Finds a value by code, label or synonym, without regard to case, blanks, dashes and accents. */
    public Match look(String dimension, String value) {
        String compared = PlainText.compared(value);
        Optional<Term> found = terms(dimension).stream().filter(term -> term.spellings().contains(compared)).findFirst();
        if (!found.isPresent()) {
            return new Match(Match.Kind.UNKNOWN, found, nearest(dimension, compared));
        }
        return found.get().isActive() ? new Match(Match.Kind.TERM, found, found) : new Match(Match.Kind.RETIRED, found, successor(found.get()));
    }

    /** The active term at the end of the replacements. */
    public Optional<Term> successor(Term retired) {
        Optional<Term> next = Optional.of(retired);
        for (int step = 0; step < LONGEST_CHAIN && next.isPresent(); step++) {
            if (next.get().isActive()) {
                return next;
            }
            next = next.get().replacement().flatMap(code -> term(retired.dimension(), code));
        }
        return Optional.empty();
    }

    private Optional<Term> nearest(String dimension, String compared) {
        List<Term> active = terms(dimension).stream().filter(Term::isActive).collect(Collectors.toList());
        return Nearest.to(compared, active, Term::spellings);
    }
}

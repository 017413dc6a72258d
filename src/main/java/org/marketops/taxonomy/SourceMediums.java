package org.marketops.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which medium each source may be used with; written one source a line: {@code google: cpc, organic}. Immutable. */
public final class SourceMediums {

    private static final int MOST = 500;

    private final List<SourceMedium> pairs;

    private SourceMediums(List<SourceMedium> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** @throws TaxonomyRefused that names the line */
    public static SourceMediums of(String lines) {
        Set<SourceMedium> pairs = new LinkedHashSet<>();
        for (String line : lines.split("\\R")) {
            if (!line.trim().isEmpty()) {
                pairs.addAll(line(line.trim()));
            }
        }
        if (pairs.size() > MOST) {
            throw new TaxonomyRefused(TaxonomyRefused.Reason.PAIR_LINE, "pairs", Integer.toString(pairs.size()));
        }
        return new SourceMediums(new ArrayList<>(pairs));
    }

    private static List<SourceMedium> line(String line) {
        String[] sides = line.split(":", -1);
        List<SourceMedium> pairs = new ArrayList<>();
        String[] mediums = sides.length == 2 ? sides[1].trim().split("\\s*,\\s*") : new String[] {""};
        for (String medium : mediums) {
            String source = sides[0].trim();
            if (!source.matches(UtmLink.SIGNS) || !medium.matches(UtmLink.SIGNS)) {
                throw new TaxonomyRefused(TaxonomyRefused.Reason.PAIR_LINE, "pairs", line);
            }
            pairs.add(new SourceMedium(source, medium));
        }
        return pairs;
    }

    public List<SourceMedium> all() {
        return pairs;
    }

    public boolean allows(String source, String medium) {
        return pairs.contains(new SourceMedium(source, medium));
    }
}

package org.marketops.taxonomy;

import org.marketops.kernel.PersonKey;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The taxonomy of the demo's company, and a store in memory. */
final class Halden {

    static final String TEMPLATE = "{fiscalYear}-{region}-{channel}-{audience}-{slug}";

    static final Instant NOW = Instant.parse("2026-07-09T12:20:00Z");

    private Halden() {
    }

    static Taxonomy taxonomy() {
        return new Taxonomy(List.of(Dimension.usual("region"), Dimension.usual("channel"), Dimension.usual("audience")), terms());
    }

    static List<Term> terms() {
        return new ArrayList<>(List.of(
                Term.of("region", "emea", "EMEA", List.of("Europe", "Ελλάδα")), Term.of("region", "amer", "Americas", List.of()),
                Term.of("region", "eu", "Europe only", List.of()).retired("emea"), Term.of("region", "oce", "Oceania", List.of()).retired(""),
                Term.of("channel", "search", "Search", List.of("SEM")), Term.of("channel", "email", "Email", List.of("E-mail")),
                Term.of("channel", "fairs", "Trade fairs", List.of("Messe Zürich")),
                Term.of("audience", "engineers", "Process engineers", List.of())));
    }

    static Names names() {
        return KeepTemplates.names(TEMPLATE, taxonomy());
    }

    static NameValues values(String summary, String region, String... channels) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("region", region.isEmpty() ? List.of() : List.of(region));
        values.put("channel", List.of(channels));
        return new NameValues(summary, OptionalInt.of(2027), values);
    }

    /** Notes of nobody on one day, into the given list. */
    static NoteChanges notes(List<TermChange> written) {
        TermRecord record = new TermRecord() {
            @Override
            public void add(TermChange change) {
                written.add(change);
            }

            @Override
            public List<TermChange> newest(int most) {
                return written;
            }
        };
        return new NoteChanges(record, () -> Optional.of(PersonKey.of("jana")), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A store that forgets. */
    static final class Memory implements Terms {

        private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
        private final Map<String, Term> terms = new LinkedHashMap<>();
        private final Map<String, String> templates = new LinkedHashMap<>();

        Memory(Taxonomy start) {
            start.dimensions().forEach(this::add);
            start.dimensions().forEach(dimension -> start.terms(dimension.key()).forEach(this::add));
        }

        @Override
        public Taxonomy read() {
            return new Taxonomy(new ArrayList<>(dimensions.values()), new ArrayList<>(terms.values()));
        }

        @Override
        public void add(Dimension dimension) {
            dimensions.put(dimension.key(), dimension);
        }

        @Override
        public void save(Dimension dimension) {
            dimensions.put(dimension.key(), dimension);
        }

        @Override
        public void removeDimension(String key) {
            dimensions.remove(key);
        }

        @Override
        public void add(Term term) {
            terms.put(term.dimension() + ":" + term.code(), term);
        }

        @Override
        public void save(Term term) {
            add(term);
        }

        @Override
        public void remove(String dimension, String code) {
            terms.remove(dimension + ":" + code);
        }

        @Override
        public Optional<String> template(String kind) {
            return Optional.ofNullable(templates.get(kind));
        }

        @Override
        public void saveTemplate(String kind, String text) {
            templates.put(kind, text);
        }
    }
}

package org.marketops.taxonomy;

import org.marketops.taxonomy.TermChange.Kind;

import java.time.Clock;

/** Writes down what {@link KeepTerms} does, with who does it and when. What changes nothing is not written. */
public final class NoteChanges {

    private final TermRecord written;
    private final Author author;
    private final Clock clock;

    public NoteChanges(TermRecord written, Author author, Clock clock) {
        this.written = written;
        this.author = author;
        this.clock = clock;
    }

    void made(Term term) {
        note(Kind.MADE, term, "", term.label());
        if (!term.synonyms().isEmpty()) {
            note(Kind.SYNONYMS, term, "", synonyms(term));
        }
    }

    void changed(Term old, Term now) {
        if (!old.label().equals(now.label())) {
            note(Kind.RENAMED, now, old.label(), now.label());
        }
        if (!old.synonyms().equals(now.synonyms())) {
            note(Kind.SYNONYMS, now, synonyms(old), synonyms(now));
        }
    }

    void retired(Term old, String replacement) {
        if (old.isActive() || !old.replacement().orElse("").equals(replacement)) {
            note(Kind.RETIRED, old, old.replacement().orElse(""), replacement);
        }
    }

    void restored(Term old) {
        if (!old.isActive()) {
            note(Kind.RESTORED, old, old.replacement().orElse(""), "");
        }
    }

    void removed(Term old) {
        note(Kind.REMOVED, old, old.label(), "");
    }

    void made(Dimension dimension) {
        note(Kind.DIMENSION_MADE, dimension.key(), "", "", dimension.label());
    }

    void tied(Dimension old, String field) {
        if (!old.field().equals(field)) {
            note(Kind.DIMENSION_TIED, old.key(), "", old.field(), field);
        }
    }

    void removed(Dimension old) {
        note(Kind.DIMENSION_REMOVED, old.key(), "", old.label(), "");
    }

    private void note(Kind kind, Term term, String before, String after) {
        note(kind, term.dimension(), term.code(), before, after);
    }

    private void note(Kind kind, String dimension, String code, String before, String after) {
        written.add(new TermChange(kind, dimension, code, before, after, author.person().orElse(null), clock.instant()));
    }

    private static String synonyms(Term term) {
        return String.join(", ", term.synonyms());
    }
}

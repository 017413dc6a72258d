package org.marketops.taxonomy;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.Transactions;
import org.marketops.taxonomy.TaxonomyRefused.Reason;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an administrator does with dimensions and terms; each change is written down in its own transaction. Who that is has been checked before. */
public final class KeepTerms {

    private final Terms terms;
    private final NoteChanges notes;
    private final Usage usage;
    private final Transactions transactions;

    public KeepTerms(Terms terms, NoteChanges notes, Usage usage, Transactions transactions) {
        this.terms = terms;
        this.notes = notes;
        this.usage = usage;
        this.transactions = transactions;
    }

    public void addDimension(Dimension dimension) {
        work(() -> {
            if (terms.read().dimension(dimension.key()).isPresent()) {
                throw new TaxonomyRefused(Reason.DIMENSION_TAKEN, "key", dimension.key());
            }
            terms.add(dimension);
            notes.made(dimension);
        });
    }

    /** @param field the id of a field; empty for the one that set-up made */
    public void tie(String dimension, String field) {
        work(() -> {
            Dimension old = dimension(terms.read(), dimension);
            terms.save(old.withField(field));
            notes.tied(old, field);
        });
    }

    /** @throws TaxonomyRefused while it has terms or stands in a template */
    public void removeDimension(String key) {
        work(() -> {
            Taxonomy now = terms.read();
            Dimension old = dimension(now, key);
            if (!now.terms(key).isEmpty()) {
                throw new TaxonomyRefused(Reason.DIMENSION_HAS_TERMS, "dimension", key, Integer.toString(now.terms(key).size()));
            }
            for (NamedKind kind : NamedKind.values()) {
                if (terms.template(kind.key()).filter(text -> text.contains("{" + key + "}")).isPresent()) {
                    throw new TaxonomyRefused(Reason.DIMENSION_IN_TEMPLATE, "dimension", key);
                }
            }
            terms.removeDimension(key);
            notes.removed(old);
        });
    }

    public void add(Term term) {
        work(() -> {
            Taxonomy now = terms.read();
            dimension(now, term.dimension());
            if (now.term(term.dimension(), term.code()).isPresent()) {
                throw new TaxonomyRefused(Reason.TERM_TAKEN, "code", term.code(), term.code());
            }
            refuseTaken(now, term);
            terms.add(term);
            notes.made(term);
        });
    }

    /** Label and synonyms; the code stays for ever, because names carry it. */
    public void change(Term wanted) {
        work(() -> {
            Taxonomy now = terms.read();
            Term old = found(now, wanted.dimension(), wanted.code());
            refuseTaken(now, wanted);
            terms.save(old.isActive() ? wanted : wanted.retired(old.replacement().orElse("")));
            notes.changed(old, wanted);
        });
    }

    private static void refuseTaken(Taxonomy now, Term wanted) {
        for (Term other : now.terms(wanted.dimension())) {
            Optional<String> shared = wanted.spellings().stream().filter(other.spellings()::contains).findFirst();
            if (shared.isPresent() && !other.code().equals(wanted.code())) {
                boolean label = shared.get().equals(PlainText.compared(wanted.label()));
                throw new TaxonomyRefused(Reason.TERM_TAKEN, label ? "label" : "synonyms", shared.get(), other.code());
            }
        }
    }

    /** @param replacement the code of an active term of the same dimension; empty for none */
    public void retire(String dimension, String code, String replacement) {
        work(() -> {
            Taxonomy now = terms.read();
            Term term = found(now, dimension, code);
            if (replacement.equals(code)) {
                throw new TaxonomyRefused(Reason.REPLACEMENT_SAME, "replacement", code);
            }
            if (!replacement.isEmpty() && !now.term(dimension, replacement).filter(Term::isActive).isPresent()) {
                throw new TaxonomyRefused(Reason.REPLACEMENT_UNKNOWN, "replacement", replacement);
            }
            terms.save(term.retired(replacement));
            notes.retired(term, replacement);
        });
    }

    public void restore(String dimension, String code) {
        work(() -> {
            Term old = found(terms.read(), dimension, code);
            terms.save(old.restored());
            notes.restored(old);
        });
    }

    /** @throws TaxonomyRefused for a term that an issue carries or another one is replaced by: such a term can be retired */
    public void remove(String dimension, String code) {
        work(() -> {
            Taxonomy now = terms.read();
            Term term = found(now, dimension, code);
            long used = usage.of(dimension(now, dimension), term);
            if (used > 0) {
                throw new TaxonomyRefused(Reason.TERM_IN_USE, "code", term.label(), Long.toString(used));
            }
            List<String> replaced = now.terms(dimension).stream().filter(other -> other.replacement().filter(code::equals).isPresent())
                    .map(Term::code).collect(Collectors.toList());
            if (!replaced.isEmpty()) {
                throw new TaxonomyRefused(Reason.REPLACEMENT_OF_OTHERS, "code", term.label(), String.join(", ", replaced));
            }
            terms.remove(dimension, code);
            notes.removed(term);
        });
    }

    private static Dimension dimension(Taxonomy now, String key) {
        return now.dimension(key).orElseThrow(() -> new NotFound("dimension " + key));
    }

    private static Term found(Taxonomy now, String dimension, String code) {
        return now.term(dimension, code).orElseThrow(() -> new NotFound("term " + dimension + ":" + code));
    }

    private void work(Runnable change) {
        transactions.retryOnConflict(() -> {
            change.run();
            return null;
        });
    }
}

package org.marketops.taxonomy;

import org.marketops.kernel.Transactions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Naming templates: reading, and what an administrator saves. Who that is has been checked before. */
public final class KeepTemplates {

    private final Terms terms;
    private final Transactions transactions;

    public KeepTemplates(Terms terms, Transactions transactions) {
        this.terms = terms;
        this.transactions = transactions;
    }

    /** @param text empty for names that are free @throws TaxonomyRefused that names the token */
    public void save(NamedKind kind, String text) {
        transactions.retryOnConflict(() -> {
            terms.saveTemplate(kind.key(), text.trim().isEmpty() ? "" : template(text, terms.read()).text());
            return null;
        });
    }

    /** All of them, or none if one is refused. */
    public void saveAll(Map<NamedKind, String> texts) {
        transactions.retryOnConflict(() -> {
            Taxonomy now = terms.read();
            texts.forEach((kind, text) -> terms.saveTemplate(kind.key(), text.trim().isEmpty() ? "" : template(kind, text, now)));
            return null;
        });
    }

    private static String template(NamedKind kind, String text, Taxonomy now) {
        try {
            return template(text, now).text();
        } catch (TaxonomyRefused refused) {
            throw new TaxonomyRefused(refused.reason(), "template-" + kind.key(), refused.arguments().toArray(new String[0]));
        }
    }

    public String text(NamedKind kind) {
        return terms.template(kind.key()).orElse("");
    }

    /** Empty where names are free. */
    public Optional<Names> names(NamedKind kind) {
        return terms.template(kind.key()).filter(text -> !text.isEmpty()).map(text -> names(text, terms.read()));
    }

    /** For a template that is not saved yet. @throws TaxonomyRefused that names the token */
    public static Names names(String text, Taxonomy taxonomy) {
        return new Names(template(text, taxonomy), taxonomy);
    }

    private static NamingTemplate template(String text, Taxonomy taxonomy) {
        List<String> dimensions = taxonomy.dimensions().stream().map(Dimension::key).collect(Collectors.toList());
        return NamingTemplate.of(text, dimensions);
    }
}

package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.fields.CustomField;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.KeepTemplates;
import org.marketops.taxonomy.NamedKind;
import org.marketops.taxonomy.Starter;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.Term;
import org.marketops.taxonomy.Terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the taxonomy into words for the page of the administration. */
public final class TaxonomyPages {

    private static final String[] WORDS = {"title", "intro", "tab.terms", "tab.names", "tab.links", "tab.table", "tab.changes", "empty", "empty.lead", "do.plant",
        "dimensions", "terms", "terms.none", "code", "label", "synonyms", "synonyms.hint", "state", "used", "actions", "do.edit", "term.add",
        "code.hint", "do.add", "do.save", "do.retire", "do.restore", "do.remove", "replacement", "replacement.none", "field", "do.tie", "options",
        "do.options", "missing", "lefton", "do.mend", "dimension.add", "dimension.key", "dimension.key.hint", "dimension.label", "do.dimension", "do.dimension.remove",
        "templates", "templates.hint", "namefield", "namefield.hint", "do.templates", "try", "try.template", "try.name", "do.try", "pairs",
        "pairs.hint", "do.pairs", "hosts", "hosts.hint", "do.hosts", "table.lead", "export", "import", "import.hint", "do.import",
        "retire.lead", "edit.title", "back", "changes.caption", "changes.none", "change.when", "change.who", "change.dimension", "change.term", "change.what"};

    private final Terms terms;
    private final KeepTemplates templates;
    private final TiedFields tied;
    private final JiraUsage usage;
    private final NameField nameField;
    private final LinkRules rules;
    private final TermOptions options;
    private final ChangeLines changes;
    private final TaxonomyTexts texts;

    public TaxonomyPages(Terms terms, KeepTemplates templates, TiedFields tied, JiraUsage usage, NameField nameField, LinkRules rules,
                         TermOptions options, ChangeLines changes, TaxonomyTexts texts) {
        this.terms = terms;
        this.templates = templates;
        this.tied = tied;
        this.usage = usage;
        this.nameField = nameField;
        this.rules = rules;
        this.options = options;
        this.changes = changes;
        this.texts = texts;
    }

    /** @param term the code of the term whose form is to be open; empty for none */
    void fill(TaxonomyPage page, String term, String contextPath) {
        page.url = contextPath + "/plugins/servlet/marketops/taxonomy";
        page.words.putAll(texts.words(WORDS));
        Taxonomy now = terms.read();
        page.empty = now.dimensions().isEmpty();
        page.dimension = now.dimension(page.dimension).isPresent() || page.empty ? page.dimension : now.dimensions().get(0).key();
        for (Dimension dimension : now.dimensions()) {
            page.dimensions.add(new TaxonomyPage.Choice(dimension.key(), texts.label(dimension), Integer.toString(now.terms(dimension.key()).size()),
                    dimension.key().equals(page.dimension)));
        }
        switch (page.view) {
            case "names":
                names(page);
                return;
            case "links":
                page.typed.putIfAbsent("pairs", rules.pairLines());
                page.typed.putIfAbsent("hosts", rules.hostLines());
                return;
            case "table":
                return;
            case "changes":
                page.changes = changes.newest(now);
                return;
            default:
                now.dimension(page.dimension).ifPresent(dimension -> dimension(page, now, dimension, term));
        }
    }

    private void names(TaxonomyPage page) {
        for (NamedKind kind : NamedKind.values()) {
            String text = page.typed.getOrDefault("template-" + kind.key(), templates.text(kind));
            page.templates.add(new TaxonomyPage.Choice(kind.key(), texts.text("kind." + kind.key()), text, false));
        }
        String now = page.typed.getOrDefault("namefield", nameField.id());
        page.nameFields.add(new TaxonomyPage.Choice(NameField.SUMMARY, texts.text("namefield.summary"), "", now.equals(NameField.SUMMARY)));
        for (CustomField field : tied.candidates()) {
            if (!tied.hasOptions(field)) {
                page.nameFields.add(new TaxonomyPage.Choice(field.getId(), field.getFieldName(), "", now.equals(field.getId())));
            }
        }
        String campaign = templates.text(NamedKind.CAMPAIGN);
        page.typed.putIfAbsent("template", campaign.isEmpty() ? Starter.TEMPLATE : campaign);
    }

    private void dimension(TaxonomyPage page, Taxonomy now, Dimension dimension, String term) {
        page.dimensionLabel = texts.label(dimension);
        page.removable = now.terms(dimension.key()).isEmpty();
        Map<String, Long> counts = usage.ofAll(now, dimension);
        Optional<CustomField> field = tied.of(dimension);
        for (Term each : now.terms(dimension.key())) {
            TaxonomyPage.TermLine line = line(now, each, field.isPresent() ? Long.toString(counts.get(each.code())) : "");
            page.terms.add(line);
            if (each.code().equals(term)) {
                page.edited = line;
            } else if (each.isActive()) {
                page.replacements.add(new TaxonomyPage.Choice(each.code(), each.label(), "", each.code().equals(page.typed.get("replacement"))));
            }
        }
        field(page, now, dimension, field);
    }

    private TaxonomyPage.TermLine line(Taxonomy now, Term term, String used) {
        TaxonomyPage.TermLine line = new TaxonomyPage.TermLine();
        line.code = term.code();
        line.label = term.label();
        line.synonyms = String.join(", ", term.synonyms());
        line.active = term.isActive();
        line.used = used;
        String by = term.replacement().flatMap(code -> now.term(term.dimension(), code)).map(Term::label).orElse("");
        line.state = term.isActive() ? texts.text("state.active") : by.isEmpty() ? texts.text("state.retired") : texts.text("state.replaced", by);
        return line;
    }

    private void field(TaxonomyPage page, Taxonomy now, Dimension dimension, Optional<CustomField> field) {
        String own = dimension.field();
        String byKey = tied.of(dimension.withField("")).map(found -> texts.text("field.made", found.getFieldName())).orElse(texts.text("field.none"));
        page.fields.add(new TaxonomyPage.Choice("", byKey, "", own.isEmpty()));
        for (CustomField each : tied.candidates()) {
            page.fields.add(new TaxonomyPage.Choice(each.getId(), each.getFieldName() + " (" + each.getId() + ")", "", own.equals(each.getId())));
        }
        page.fieldSentence = field.map(found -> texts.text("field.is", found.getFieldName())).orElse(texts.text("field.isnone"));
        if (field.filter(tied::hasOptions).isPresent()) {
            page.optionsWithoutTerm = optionsWithoutTerm(now, dimension, field.get());
            page.termsWithoutOption = options.missing(field.get(), now, dimension);
            page.optionsLeftOn = options.leftOn(field.get(), now, dimension);
        }
    }

    private List<String> optionsWithoutTerm(Taxonomy now, Dimension dimension, CustomField field) {
        return tied.options(field).stream().filter(option -> !now.look(dimension.key(), option).term().isPresent()).collect(Collectors.toList());
    }

    /** Options of the dimension's field that no term means. */
    List<String> optionsWithoutTerm(String key) {
        Taxonomy now = terms.read();
        return now.dimension(key).flatMap(dimension -> tied.of(dimension).map(field -> optionsWithoutTerm(now, dimension, field))).orElse(List.of());
    }

    /** The id, if names can stand there; else the summary. */
    String knownNameField(String id) {
        boolean known = tied.candidates().stream().anyMatch(field -> field.getId().equals(id) && !tied.hasOptions(field));
        return known ? id : NameField.SUMMARY;
    }
}

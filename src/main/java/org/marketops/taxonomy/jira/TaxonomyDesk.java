package org.marketops.taxonomy.jira;

import org.marketops.kernel.NotFound;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.KeepTemplates;
import org.marketops.taxonomy.KeepTerms;
import org.marketops.taxonomy.NamedKind;
import org.marketops.taxonomy.PlainText;
import org.marketops.taxonomy.Starter;
import org.marketops.taxonomy.TaxonomyRefused;
import org.marketops.taxonomy.Term;
import org.marketops.taxonomy.TermsCsv;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Does what a button of the administration says. Who presses it has been checked before. */
public final class TaxonomyDesk {

    private final KeepTerms keep;
    private final KeepTemplates templates;
    private final Starter starter;
    private final TermsCsv table;
    private final NameField nameField;
    private final LinkRules rules;
    private final TaxonomyPages pages;
    private final NameTrial trial;
    private final TermOptions options;
    private final TaxonomyTexts texts;

    public TaxonomyDesk(KeepTerms keep, KeepTemplates templates, Starter starter, TermsCsv table, NameField nameField, LinkRules rules,
                        TaxonomyPages pages, NameTrial trial, TermOptions options, TaxonomyTexts texts) {
        this.keep = keep;
        this.templates = templates;
        this.starter = starter;
        this.table = table;
        this.nameField = nameField;
        this.rules = rules;
        this.pages = pages;
        this.trial = trial;
        this.options = options;
        this.texts = texts;
    }

    /**
     * @param form a field's text by its name; empty if it was not sent
     * @return what was done, in words; empty if there is nothing to say
     * @throws TaxonomyRefused that names the field; nothing is changed then
     */
    String press(TaxonomyPage page, UnaryOperator<String> form) {
        String dimension = form.apply("dimension");
        String code = form.apply("term");
        String before = code.isEmpty() ? "" : options.label(dimension, code);
        switch (form.apply("do")) {
            case "plant":
                starter.plant();
                return texts.text("done.plant");
            case "add-term":
                keep.add(term(dimension, form.apply("code"), form));
                return followed(dimension, form.apply("code"), "", texts.text("done.term", form.apply("label")));
            case "change-term":
                keep.change(term(dimension, code, form));
                return followed(dimension, code, before, texts.text("done.change", form.apply("label")));
            case "retire-term":
                keep.retire(dimension, code, form.apply("replacement"));
                return followed(dimension, code, before, texts.text("done.retire", code));
            case "restore-term":
                keep.restore(dimension, code);
                return followed(dimension, code, before, texts.text("done.restore", code));
            case "remove-term":
                keep.remove(dimension, code);
                return texts.text("done.remove", code);
            case "options":
                return termsOfOptions(page, dimension);
            case "mend-options":
                return mended(dimension);
            default:
                return dimensions(page, dimension, form);
        }
    }

    private String dimensions(TaxonomyPage page, String dimension, UnaryOperator<String> form) {
        switch (form.apply("do")) {
            case "add-dimension":
                keep.addDimension(Dimension.of(form.apply("key"), form.apply("dimensionLabel"), ""));
                page.dimension = form.apply("key");
                return texts.text("done.dimension", form.apply("key"));
            case "tie":
                keep.tie(dimension, form.apply("field"));
                return texts.text("done.tie");
            case "remove-dimension":
                keep.removeDimension(dimension);
                return texts.text("done.dimension.remove", dimension);
            case "pairs":
                rules.savePairs(form.apply("pairs"));
                return texts.text("done.pairs");
            case "hosts":
                rules.saveHosts(form.apply("hosts"));
                return texts.text("done.hosts");
            case "import":
                return read(page, form.apply("csv"));
            case "templates":
                return save(form);
            case "try":
                return tried(page, form);
            default:
                throw new NotFound("button " + form.apply("do"));
        }
    }

    private static Term term(String dimension, String code, UnaryOperator<String> form) {
        return Term.of(dimension, code, form.apply("label"), Arrays.asList(form.apply("synonyms").split("[,\\n]")));
    }

    /** What was done, and what became of the option in the field. */
    private String followed(String dimension, String code, String before, String done) {
        TermOptions.Change change = options.follow(dimension, code, before);
        return change == TermOptions.Change.NONE ? done : done + " " + texts.text("option." + change.name());
    }

    private String mended(String dimension) {
        List<TermOptions.Change> changes = options.mend(dimension);
        long byHand = changes.stream().filter(change -> change == TermOptions.Change.BY_HAND).count();
        long done = changes.stream().filter(change -> change != TermOptions.Change.NONE).count() - byHand;
        return texts.text("done.mend", done, byHand);
    }

    /** A term for each option that has none; its code is made of the option. */
    private String termsOfOptions(TaxonomyPage page, String dimension) {
        int added = 0;
        for (String option : pages.optionsWithoutTerm(dimension)) {
            String plain = PlainText.slug(option).replace("-", "");
            try {
                keep.add(Term.of(dimension, plain.substring(0, Math.min(20, plain.length())), option, List.of()));
                added++;
            } catch (TaxonomyRefused refused) {
                page.lines.add(texts.text("option.refused", option, texts.refusal(refused)));
            }
        }
        return texts.text("done.options", added);
    }

    private String read(TaxonomyPage page, String csv) {
        TermsCsv.Result result = table.read(csv);
        result.refused().forEach(row -> page.lines.add(texts.text("import.row", row.line(), texts.refusal(row.why()))));
        return texts.text("done.import", result.added(), result.changed(), result.states(), result.same(), result.refused().size());
    }

    /** All or none: a template that cannot be is refused before any of them is saved. */
    private String save(UnaryOperator<String> form) {
        Map<NamedKind, String> wanted = new LinkedHashMap<>();
        for (NamedKind kind : NamedKind.values()) {
            wanted.put(kind, form.apply("template-" + kind.key()));
        }
        templates.saveAll(wanted);
        nameField.save(pages.knownNameField(form.apply("namefield")));
        return texts.text("done.templates");
    }

    private String tried(TaxonomyPage page, UnaryOperator<String> form) {
        page.typed.put("template", form.apply("template"));
        page.typed.put("name", form.apply("name"));
        page.triedLines.addAll(trial.lines(form.apply("template"), form.apply("name")));
        page.tried = true;
        page.triedFine = trial.isFine(form.apply("template"), form.apply("name"));
        return "";
    }
}

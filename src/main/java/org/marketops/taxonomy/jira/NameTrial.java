package org.marketops.taxonomy.jira;

import org.marketops.taxonomy.CheckedName;
import org.marketops.taxonomy.KeepTemplates;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.Terms;

import java.util.ArrayList;
import java.util.List;

/** Tries a name on a template that need not be saved. */
public final class NameTrial {

    private final Terms terms;
    private final TaxonomyTexts texts;

    public NameTrial(Terms terms, TaxonomyTexts texts) {
        this.terms = terms;
        this.texts = texts;
    }

    /** @throws org.marketops.taxonomy.TaxonomyRefused if there is no such template */
    boolean isFine(String template, String name) {
        return KeepTemplates.names(template, terms.read()).check(name).isFine();
    }

    /** What is wrong, and the name as it should be; or that it is fine. @throws org.marketops.taxonomy.TaxonomyRefused */
    List<String> lines(String template, String name) {
        Taxonomy now = terms.read();
        CheckedName checked = KeepTemplates.names(template, now).check(name);
        if (checked.isFine()) {
            return List.of(texts.text("name.isfine", name));
        }
        List<String> lines = new ArrayList<>(texts.flaws(name, checked, now));
        checked.proposal().ifPresent(proposal -> lines.add(texts.text("name.proposal", proposal)));
        return lines;
    }
}

package org.marketops.taxonomy.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.kernel.Refused;
import org.marketops.taxonomy.CheckedName;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.NamePart;
import org.marketops.taxonomy.NamingTemplate;
import org.marketops.taxonomy.Taxonomy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts names and what is wrong with them into words. */
public final class TaxonomyTexts {

    static final String TEXT = "marketops.taxonomy.";

    private final I18nResolver texts;

    public TaxonomyTexts(I18nResolver texts) {
        this.texts = texts;
    }

    String text(String key, Serializable... arguments) {
        return texts.getText(TEXT + key, arguments);
    }

    /** Words of a page by their short names; dots become underscores, which templates can read. */
    Map<String, String> words(String... keys) {
        Map<String, String> words = new HashMap<>();
        for (String key : keys) {
            words.put(key.replace('.', '_'), text("word." + key));
        }
        return words;
    }

    String refusal(Refused refused) {
        return texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
    }

    String label(Dimension dimension) {
        return dimension.label().isEmpty() ? text("dimension." + dimension.key()) : dimension.label();
    }

    /** What a token of a template stands for. */
    String token(String token, Taxonomy taxonomy) {
        if (token.equals(NamingTemplate.FISCAL_YEAR) || token.equals(NamingTemplate.SLUG)) {
            return text("token." + token);
        }
        return taxonomy.dimension(token).map(this::label).orElse(token);
    }

    /** A part of a name. */
    String part(NamePart part, Taxonomy taxonomy) {
        return sentence("part.", part, token(part.token(), taxonomy));
    }

    /** A value of a field. */
    String value(NamePart part, String field) {
        return sentence("value.", part, field);
    }

    private String sentence(String kind, NamePart part, String name) {
        String key = kind + part.problem().name() + (part.proposal().isEmpty() ? ".none" : "");
        return text(key, name, part.found(), part.proposal());
    }

    /** One sentence a flaw; none if the name is fine. */
    List<String> flaws(String name, CheckedName checked, Taxonomy taxonomy) {
        List<String> flaws = new ArrayList<>();
        if (!checked.isShaped()) {
            flaws.add(text("name.shape", name));
        }
        checked.problems().forEach(part -> flaws.add(part(part, taxonomy)));
        return flaws;
    }
}

package org.marketops.taxonomy.jira;

import org.junit.jupiter.api.Test;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.NamePart;
import org.marketops.taxonomy.NamedKind;
import org.marketops.taxonomy.TaxonomyRefused;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text that code and templates ask for is there and can be filled. */
class TaxonomyWordsTest {

    private static final Pattern WORD = Pattern.compile("words\\.([a-z_]+)");

    private final Properties texts = read();

    private static Properties read() {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(TaxonomyWordsTest.class.getResourceAsStream("/i18n/taxonomy.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }

    @Test
    void everyReasonProblemKindAndDimensionHasItsWords() {
        for (TaxonomyRefused.Reason reason : TaxonomyRefused.Reason.values()) {
            assertThat(texts).containsKey("marketops.taxonomy.refused." + reason);
        }
        for (NamePart.Problem problem : NamePart.Problem.values()) {
            assertThat(problem == NamePart.Problem.NONE || texts.containsKey("marketops.taxonomy.part." + problem)).as(problem.name()).isTrue();
        }
        for (NamedKind kind : NamedKind.values()) {
            assertThat(texts).containsKey("marketops.taxonomy.kind." + kind.key());
        }
        for (String dimension : Dimension.USUAL) {
            assertThat(texts).containsKey("marketops.taxonomy.dimension." + dimension);
        }
    }

    @Test
    void everyWordOfATemplateIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String template : new String[] {"panel", "links", "names", "taxonomy"}) {
            try (Reader in = new InputStreamReader(getClass().getResourceAsStream("/templates/taxonomy/" + template + ".vm"), StandardCharsets.UTF_8)) {
                StringBuilder text = new StringBuilder();
                in.transferTo(new java.io.StringWriter() {
                    @Override
                    public void write(char[] signs, int from, int count) {
                        text.append(signs, from, count);
                    }
                });
                Matcher word = WORD.matcher(text);
                while (word.find()) {
                    if (!texts.containsKey("marketops.taxonomy.word." + word.group(1).replace('_', '.'))) {
                        missing.add(template + ": " + word.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextCanBeFilled() {
        texts.forEach((key, text) -> {
            assertThat(text.toString()).as(key.toString()).doesNotContain("'").doesNotContain("!");
            // Arguments of refusals are texts, so no format may ask for a number there.
            Object[] arguments = key.toString().contains(".refused.") ? new Object[] {"a", "b", "c"} : new Object[] {1, 2, 3, 4, 5};
            assertThat(new MessageFormat(text.toString()).format(arguments)).as(key.toString()).isNotBlank();
        });
    }
}

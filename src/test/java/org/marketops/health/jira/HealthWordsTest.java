package org.marketops.health.jira;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marketops.approval.Task;
import org.marketops.health.Check;
import org.marketops.health.CheckJobs;
import org.marketops.health.Finding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Every kind of finding has its sentence and its way out, and no sentence is left over. */
class HealthWordsTest {

    private static final String ROOT = "marketops.health.";

    @Test
    void everyKindHasItsWordsAndNoneIsLeftOver() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (Finding.Kind kind : Finding.Kind.values()) {
            needed.add(ROOT + "finding." + kind);
            needed.add(ROOT + "wayOut." + kind);
        }
        for (Check.Area area : Check.Area.values()) {
            needed.add(ROOT + "area." + area);
        }
        for (Task.Kind kind : Task.Kind.values()) {
            needed.add(ROOT + "task." + kind);
        }
        for (Finding.Remedy remedy : Finding.Remedy.values()) {
            if (remedy != Finding.Remedy.NONE) {
                needed.add(ROOT + "button." + remedy);
            }
        }
        CheckJobs.all().forEach(job -> needed.add(ROOT + "job." + job));

        assertThat(words()).containsExactlyElementsOf(needed);
    }

    @Test
    void noTextHasAnApostropheThatItsFormatWouldEat() throws IOException {
        assertThat(texts().values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Set<String> words() throws IOException {
        Set<String> words = new TreeSet<>();
        texts().stringPropertyNames().stream().filter(key -> key.matches(ROOT + "(finding|wayOut|area|task|button|job)\\..*"))
                .forEach(words::add);
        return words;
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(HealthWordsTest.class.getResourceAsStream("/i18n/health.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}

package org.marketops.acceptance.browser;

import com.fasterxml.jackson.databind.JsonNode;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.jar.PluginJar;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts of the plugin that nobody who chose German may read. */
final class EnglishOnly {

    /** Shorter ones are words of German too, or parts of names. */
    private static final int SHORTEST_TEXT = 13;

    private EnglishOnly() {}

    /** Texts without arguments that read otherwise in German, without what Jira itself says: names of fields, states and types. */
    static Set<String> texts(Marketing marketing) {
        Path folder = PluginJar.repository().resolve("src/main/resources/i18n");
        Set<String> texts = new TreeSet<>();
        for (Path file : translated(folder)) {
            Properties german = read(file);
            Properties original = read(folder.resolve(file.getFileName().toString().replace("_de", "")));
            original.stringPropertyNames().stream().filter(key -> !original.getProperty(key).equals(german.getProperty(key)))
                    .map(original::getProperty).filter(text -> text.length() >= SHORTEST_TEXT && !text.contains("{")).forEach(texts::add);
        }
        for (String names : new String[] {"field", "status", "issuetype"}) {
            for (JsonNode named : marketing.as("admin").get("/rest/api/2/" + names).expect(200).json()) {
                texts.remove(named.get("name").asText());
            }
        }
        assertThat(texts).hasSizeGreaterThan(500);
        return texts;
    }

    private static List<Path> translated(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("_de.properties")).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

package org.marketops.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each text exists in German as well as English; a second language shows that no text is hard-wired. */
class TranslationsTest {

    private static final Path FOLDER = Stream.of("src/main/resources/i18n", "../src/main/resources/i18n").map(Paths::get)
            .filter(Files::isDirectory).findFirst().orElseThrow(() -> new IllegalStateException("no folder i18n"));
    private static final Path DESCRIPTOR = FOLDER.resolve("../../../../atlassian-plugin.xml");
    private static final Pattern KEY = Pattern.compile("(?:i18n-name-key|<label key|<description key)=\"([^\"]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)[,}]");

    /** The English files: each needs a German one. */
    static Stream<String> features() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith("_de.properties"))
                    .map(name -> name.replace(".properties", "")).sorted().collect(Collectors.toList()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void eachEnglishFileHasAGermanOne(String feature) {
        assertThat(FOLDER.resolve(feature + "_de.properties")).isRegularFile();
    }

    /** A label of a page, a panel or a workflow module that stands nowhere shows its key. */
    @Test
    void eachKeyOfThePluginDescriptorHasAText() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (String feature : features().collect(Collectors.toList())) {
            texts.addAll(read(feature).stringPropertyNames());
        }
        String descriptor = new String(Files.readAllBytes(DESCRIPTOR), StandardCharsets.UTF_8);
        Set<String> keys = new TreeSet<>();
        Matcher matcher = KEY.matcher(descriptor);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }

        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(texts).containsAll(keys);
    }

    @ParameterizedTest
    @MethodSource("features")
    void theGermanFileHasTheKeysOfTheEnglishOne(String feature) throws IOException {
        assertThat(new TreeSet<>(read(feature + "_de").stringPropertyNames()))
                .containsExactlyElementsOf(new TreeSet<>(read(feature).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("features")
    void germanTextsUseTheSameArgumentsAndAreWellFormed(String feature) throws IOException {
        Properties english = read(feature);
        Properties german = read(feature + "_de");
        for (String key : german.stringPropertyNames()) {
            String text = german.getProperty(key);
            assertThat(arguments(text)).as("arguments of %s", key).isEqualTo(arguments(english.getProperty(key, "")));
            if (!arguments(text).isEmpty()) {
                assertThatCode(() -> new MessageFormat(text, Locale.GERMAN).format(new Object[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}))
                        .as("pattern of %s", key).doesNotThrowAnyException();
                assertThat(text.replace("''", "")).as("an apostrophe that swallows text in %s", key).doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void aGermanTextThatReadsLikeTheEnglishOneIsAName(String feature) throws IOException {
        Properties english = read(feature);
        Properties german = read(feature + "_de");
        Set<String> same = german.stringPropertyNames().stream()
                .filter(key -> german.getProperty(key).equals(english.getProperty(key)) && german.getProperty(key).matches(".*[a-z]{3,} [a-z]{3,}.*"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(same).as("left in English").isEmpty();
    }

    @Test
    void theCheckFindsArguments() {
        assertThat(arguments("{1,choice,0#none|1#{0} one} of {2}")).containsExactly("0", "1", "2");
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}

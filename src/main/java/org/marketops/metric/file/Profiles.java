package org.marketops.metric.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ready-made profiles, read once from {@code profiles.tsv}; the first that knows a header has it. */
final class Profiles {

    static final List<Profile> STANDARD = read();

    private Profiles() {
    }

    private static List<Profile> read() {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Profiles.class.getResourceAsStream("profiles.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    String[] parts = line.split("\t");
                    profiles.computeIfAbsent(parts[0], Profile::new).learn(parts[1], parts[2]);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("profiles.tsv", broken);
        }
        return List.copyOf(profiles.values());
    }
}

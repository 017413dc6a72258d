package org.marketops.sandbox.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of one room, {@code schema/<room>.sql}: statements end with a semicolon, comments take whole lines. */
final class SchemaScript {

    private final List<String> statements;

    private SchemaScript(List<String> statements) {
        this.statements = statements;
    }

    static SchemaScript of(String room) {
        String path = "schema/" + room + ".sql";
        try (InputStream in = SchemaScript.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No schema script " + path);
            }
            return new SchemaScript(split(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + path, e);
        }
    }

    List<String> statements() {
        return statements;
    }

    private static List<String> split(String script) {
        String sql = script.lines().filter(line -> !line.trim().startsWith("--")).collect(Collectors.joining("\n"));
        return Arrays.stream(sql.split(";")).map(String::trim).filter(s -> !s.isEmpty()).collect(Collectors.toList());
    }
}

package org.marketops.acceptance.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.marketops.acceptance.jar.PluginJar;

/** The verifier's jar in a JVM of its own, as an auditor starts it on another machine. */
final class VerifierRun {

    private final int exitCode;
    private final String output;

    private VerifierRun(int exitCode, String output) {
        this.exitCode = exitCode;
        this.output = output;
    }

    static VerifierRun of(Path export, String... more) {
        Path jar = PluginJar.repository().resolve("verifier/target/marketops-verifier.jar");
        List<String> command = new ArrayList<>(Arrays.asList(Paths.get(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                jar.toString(), export.toString()));
        command.addAll(Arrays.asList(more));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the verifier did not end: " + output);
            }
            return new VerifierRun(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static VerifierRun ofText(Path file, String export, String... more) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, export.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(file, more);
    }

    int exitCode() {
        return exitCode;
    }

    String output() {
        return output;
    }
}

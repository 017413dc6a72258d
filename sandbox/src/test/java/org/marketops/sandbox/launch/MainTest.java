package org.marketops.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as a process: what it refuses, how long it takes to its first page, and how it stops. */
class MainTest {

    private static final double FIRST_PAGE_SECONDS = 10;

    @TempDir
    Path directory;

    @Test
    void anUnknownArgumentEndsTheProgramWithAMessageAndCodeOne() throws Exception {
        Ended ended = run("--what");

        assertThat(ended.code).isEqualTo(1);
        assertThat(ended.output).contains("Unknown argument '--what'").doesNotContain("Exception");
    }

    @Test
    void aTakenPortIsNamedAndNothingIsStarted() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ended ended = run("--port", String.valueOf(taken.getLocalPort()), "--home", directory.resolve("home").toString());

            assertThat(ended.code).isEqualTo(1);
            assertThat(ended.output).contains("Port " + taken.getLocalPort() + " is taken").doesNotContain("Exception");
        }
    }

    @Test
    void aHomeInUseIsNamed() throws Exception {
        Path home = directory.resolve("home");
        try (HomeLock lock = HomeLock.take(home)) {
            Ended ended = run("--port", "0", "--home", home.toString());

            assertThat(ended.code).isEqualTo(1);
            assertThat(ended.output).contains(home + " is in use by another sandbox").doesNotContain("Exception");
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() throws Exception {
        Ended ended = run("--port", "0", "--home", directory.resolve("home").toString(),
                "--database", "jdbc:postgresql://127.0.0.1:1/none?user=me&password=secret");

        assertThat(ended.code).isEqualTo(1);
        assertThat(ended.output).contains("jdbc:postgresql://127.0.0.1:1/none cannot be used").contains("--database")
                .doesNotContain("secret");
    }

    @Test
    void itStopsCleanlyWithinFiveSecondsWhenToldToAndLeavesNoLock() {
        Instant start = Instant.now();
        try (HostProcess host = HostProcess.start(SandboxConfig.at(directory.resolve("home")).demo(true))) {
            assertThat(host.anonymous().get("/status").expect(200).json().path("state").asText()).isEqualTo("RUNNING");
            assertThat(host.anonymous().get("/login.jsp").expect(200).body()).contains("login-form-username");
            double firstPage = Duration.between(start, Instant.now()).toMillis() / 1000.0;
            System.out.println("MEASURED first page of a sandbox without plugins after " + firstPage + " s");
            assertThat(firstPage).isLessThan(FIRST_PAGE_SECONDS);

            Instant told = Instant.now();
            int code = host.stop();

            assertThat(code).isEqualTo(143);
            assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(directory.resolve("home").resolve(HomeLock.FILE_NAME)).doesNotExist();
        }
    }

    private static Ended run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }

    private static final class Ended {

        private final int code;
        private final String output;

        private Ended(int code, String output) {
            this.code = code;
            this.output = output;
        }
    }
}

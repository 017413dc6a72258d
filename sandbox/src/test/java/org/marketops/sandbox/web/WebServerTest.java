package org.marketops.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.StartedThreads;

/** Several servers in one JVM, and nothing left of them when they stop. */
class WebServerTest {

    @TempDir
    Path work;

    @Test
    void twoServersRunBesideEachOtherAndLeaveNoThread() throws InterruptedException {
        StartedThreads threads = new StartedThreads();

        try (WebServer one = new WebServer(0, work.resolve("1")); WebServer two = new WebServer(0, work.resolve("2"))) {
            one.start();
            two.start();
            assertThat(one.port()).isPositive().isNotEqualTo(two.port());
        }

        assertThat(threads.stillRunning(thread -> !thread.isDaemon())).as("threads still there, and what they do").isEmpty();
    }

    @Test
    void aTakenPortIsNamed() {
        try (WebServer first = new WebServer(0, work.resolve("1"))) {
            first.start();

            WebServer second = new WebServer(first.port(), work.resolve("2"));

            assertThatThrownBy(second::start).hasMessageContaining(String.valueOf(first.port()));
        }
    }
}

package org.marketops.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers in one JVM, and nothing left of them when they stop. */
class WebServerTest {

    @TempDir
    Path work;

    @Test
    void twoServersRunBesideEachOtherAndLeaveNoThread() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        try (WebServer one = new WebServer(0, work.resolve("1")); WebServer two = new WebServer(0, work.resolve("2"))) {
            one.start();
            two.start();
            assertThat(one.port()).isPositive().isNotEqualTo(two.port());
        }

        Set<String> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !thread.isDaemon() && !before.contains(thread)).map(Thread::getName).collect(Collectors.toSet());
        assertThat(left).isEmpty();
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

package org.marketops.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path home;

    @Test
    void aHomeInUseIsRefusedUntilItIsFreeAgain() {
        HomeLock first = HomeLock.take(home);

        assertThatThrownBy(() -> HomeLock.take(home)).isInstanceOf(StartRefused.class)
                .hasMessageContaining(home.toString()).hasMessageContaining("--home");

        first.close();
        HomeLock.take(home).close();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aHomeThatIsAFileIsRefused() {
        Path file = home.resolve("file");
        HomeLock.take(home).close();
        assertThatThrownBy(() -> HomeLock.take(java.nio.file.Files.createFile(file)))
                .isInstanceOf(StartRefused.class).hasMessageContaining(file.toString());
    }
}

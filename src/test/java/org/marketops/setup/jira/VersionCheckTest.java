package org.marketops.setup.jira;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"8.20.0", "8.22.6", "9.12.8", "9.17.0"})
    void theseVersionsFit(String version) {
        assertThat(VersionCheck.fits(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.19.1", "7.13.0", "9.18.0", "10.3.0", "", "unknown"})
    void theseVersionsNobodyHasTried(String version) {
        assertThat(VersionCheck.fits(version)).isFalse();
    }
}

package org.marketops.approval.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The hidden field of a decision's screen. */
class ReadVersionTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @Test
    void itIsReadAsItWasWritten() {
        ReadVersion read = ReadVersion.of(new ReadVersion(HASH, Instant.ofEpochMilli(42)).toString()).orElseThrow();

        assertThat(read.hash()).isEqualTo(HASH);
        assertThat(read.at()).isEqualTo(Instant.ofEpochMilli(42));
    }

    @Test
    void anythingElseIsAsIfThereWereNone() {
        for (String text : new String[] {null, "", HASH, HASH + ":", HASH + ":-1", HASH.toUpperCase() + ":42", HASH + ":42\n", HASH + ":9999999999999999"}) {
            assertThat(ReadVersion.of(text)).as("%s", text).isEmpty();
        }
    }
}

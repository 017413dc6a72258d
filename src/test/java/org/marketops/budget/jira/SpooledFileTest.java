package org.marketops.budget.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class SpooledFileTest {

    @Test
    void theTextCanBeReadAgainAndIsGoneOnceItIsClosed() throws IOException {
        SpooledFile file = SpooledFile.of("plan.csv", bytes("Über\nzwei\n"), 100);

        assertThat(file.name()).isEqualTo("plan.csv");
        for (int i = 0; i < 2; i++) {
            try (BufferedReader text = new BufferedReader(file.open())) {
                assertThat(text.lines()).containsExactly("Über", "zwei");
            }
        }
        file.close();

        assertThatThrownBy(() -> {
            try (Reader text = file.open()) {
                text.read();
            }
        }).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsTooLargeOrNoUtf8IsRefused() {
        InputStream latin = new ByteArrayInputStream("Über".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> SpooledFile.of("plan.csv", bytes("12345"), 4)).isInstanceOf(SpooledFile.TooLarge.class);
        assertThatThrownBy(() -> SpooledFile.of("plan.csv", latin, 100)).isInstanceOf(CharacterCodingException.class);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

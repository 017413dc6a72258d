package org.marketops.metric.page.jira;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.jira.ReaderTimes;
import org.marketops.kernel.BadInput;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class AsOfTest {

    private static final Instant NOW = Instant.parse("2026-07-09T12:20:00Z");

    private final ReaderTimes times = mock(ReaderTimes.class);
    private final FiguresTexts texts = mock(FiguresTexts.class);

    @BeforeEach
    void aReaderInBerlin() {
        when(times.zone()).thenReturn(ZoneId.of("Europe/Berlin"));
        when(texts.of(anyString(), any())).thenAnswer(call -> call.getArgument(0) + " " + call.getArgument(1));
    }

    @Test
    void aDayIsItsEndInTheReadersZone() {
        AsOf asOf = read("2026-07-03");

        assertThat(asOf.instant()).contains(Instant.parse("2026-07-03T21:59:59.999Z"));
        assertThat(asOf.today()).isEqualTo("2026-07-03");
        assertThat(asOf.inFileName()).isEqualTo("-2026-07-03");
    }

    @Test
    void anInstantIsItself() {
        AsOf asOf = read("2026-07-03T23:30:00.123Z");

        assertThat(asOf.instant()).contains(Instant.parse("2026-07-03T23:30:00.123Z"));
        assertThat(asOf.isDay()).isFalse();
        assertThat(asOf.today()).isEqualTo("2026-07-03");
    }

    @Test
    void nothingTodayAndDaysToComeAreNow() {
        for (String sent : new String[] {"", "2026-07-09", "2031-01-01", "2026-07-09T12:20:00Z"}) {
            assertThat(read(sent).instant()).as(sent).isEmpty();
            assertThat(read(sent).sent()).as(sent).isEmpty();
            assertThat(read(sent).today()).as(sent).isEqualTo("2026-07-09");
        }
    }

    @Test
    void whatIsNeitherIsRefusedByItsName() {
        for (String sent : new String[] {"yesterday", "2026-13-01", "1999-12-31", "2026-07-03T12:00", "-999999999-01-01", "+999999999-12-31"}) {
            assertThatThrownBy(() -> read(sent)).as(sent).isInstanceOf(BadInput.class).hasMessage("bad.asOf " + sent)
                    .satisfies(bad -> assertThat(((BadInput) bad).field()).isEqualTo("asOf"));
        }
    }

    private AsOf read(String sent) {
        return AsOf.read(sent, NOW, LocalDate.of(2026, 7, 9), ZoneOffset.UTC, times, texts);
    }
}

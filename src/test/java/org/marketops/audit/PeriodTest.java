package org.marketops.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.BadInput;

import java.time.Instant;
import java.util.List;
import java.util.Random;

class PeriodTest {

    @Test
    void bothDaysBelongToIt() {
        Period period = Period.of("2026-04-01", "2026-06-30");

        assertThat(period.start()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(period.end()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
    }

    @Test
    void whatIsNoDateIsNamedWithItsField() {
        for (String bad : new String[] {null, "", "2026-02-30", "1.4.2026", "2026-04-01T00:00", "+10000-01-01", "1969-12-31", "=1+1"}) {
            assertThatThrownBy(() -> Period.of(bad, "2026-06-30")).isInstanceOfSatisfying(BadInput.class,
                    refused -> assertThat(refused.field()).isEqualTo("from"));
            assertThatThrownBy(() -> Period.of("2026-04-01", bad)).isInstanceOfSatisfying(BadInput.class,
                    refused -> assertThat(refused.field()).isEqualTo("to"));
        }
        assertThatThrownBy(() -> Period.of("2026-04-02", "2026-04-01")).isInstanceOf(BadInput.class).hasMessageContaining("2026-04-01");
    }

    @Test
    void aRecordIsCutAfterItsLastEntryBeforeTheEndAndBeginsAtTheBeginning() {
        List<LedgerEntry> chain = RandomChain.of(new Random(1), 6);
        Instant third = chain.get(2).at();

        PlanRecord record = PlanRecord.until(RandomChain.PLAN, chain, third.plusMillis(1));

        assertThat(record.entries()).startsWith(chain.get(0), chain.get(1), chain.get(2));
        assertThat(record.countNow()).isEqualTo(6);
        assertThat(record.headNow()).isEqualTo(chain.get(5).hash());
        assertThat(PlanRecord.until(RandomChain.PLAN, chain, Instant.EPOCH).entries()).isEmpty();
    }
}

package org.marketops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A32, A34: the records of all plans, checked in one pass and cut to a period. */
class RecordsOfManyPlansTest {

    private static final Period APRIL = Period.of("2026-04-01", "2026-04-30");

    private final List<LedgerEntry> all = new ArrayList<>();

    @Test
    void a32AllPlansAreCheckedAndTheBrokenOnesNamed() {
        chain(1, "2026-04-01T00:00:00Z", "2026-04-02T00:00:00Z");
        chain(2, "2026-04-01T00:00:00Z", "2026-04-02T00:00:00Z");
        forge(2);
        chain(3, "2026-04-01T00:00:00Z");

        VerifyRecords.Summary summary = verify();

        assertThat(summary.isIntact()).isFalse();
        assertThat(summary.plans()).isEqualTo(3);
        assertThat(summary.entries()).isEqualTo(5);
        assertThat(summary.brokenPlans()).isEqualTo(1);
        assertThat(summary.broken()).containsOnlyKeys(IssueId.of(2));
        assertThat(summary.broken().get(IssueId.of(2))).hasToString("ALTERED at 1 of 2");
    }

    @Test
    void a32TheLastPlanIsCheckedTooAndNothingIsIntact() {
        assertThat(verify().isIntact()).isTrue();
        chain(1, "2026-04-01T00:00:00Z");
        assertThat(verify().isIntact()).isTrue();
        forge(0);
        assertThat(verify().brokenPlans()).isEqualTo(1);
    }

    @Test
    void a32AHundredBrokenPlansAreNamedAndMoreAreCounted() {
        for (int plan = 1; plan <= VerifyRecords.NAMED + 1; plan++) {
            chain(plan, "2026-04-01T00:00:00Z");
            forge(plan - 1);
        }

        assertThat(verify().brokenPlans()).isEqualTo(101);
        assertThat(verify().broken()).hasSize(100).doesNotContainKey(IssueId.of(101));
    }

    @Test
    void a34OnlyPlansThatWereWrittenToInThePeriodAreInItsRecords() {
        chain(1, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        chain(2, "2026-03-31T23:59:59.999Z", "2026-05-01T00:00:00Z");
        chain(3, "2026-04-30T23:59:59.999Z");
        List<PlanRecord> records = new ArrayList<>();
        PlanRecords together = new PlanRecords(APRIL, records::add);

        together.end();
        all.forEach(together);
        together.end();
        together.end();

        assertThat(records).extracting(PlanRecord::plan).containsExactly(IssueId.of(1), IssueId.of(3));
        assertThat(records.get(0).entries()).hasSize(2);
        assertThat(records.get(0).countNow()).isEqualTo(3);
        assertThat(records.get(0).headNow()).isEqualTo(all.get(2).hash());
        assertThat(PlanRecord.until(IssueId.of(9), List.of(), APRIL.end()).headNow()).isEqualTo(LedgerEntry.NOTHING_BEFORE);
    }

    @Test
    void a34APeriodIsWithinTheYearsThatAreKnown() {
        Period period = Period.of("1970-01-01", "9999-12-31");

        assertThat(period.from()).isEqualTo(LocalDate.of(1970, 1, 1));
        assertThat(period.to()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThatThrownBy(() -> Period.of(null, "2026-04-01")).isInstanceOf(BadInput.class).hasMessageContaining("no date: \"\"");
        assertThatThrownBy(() -> Period.of("2026-04-01", "soon")).isInstanceOf(BadInput.class).hasMessageContaining("no date: \"soon\"");
    }

    private VerifyRecords.Summary verify() {
        return new VerifyRecords(new Records() {
            @Override
            public void each(Consumer<LedgerEntry> to) {
                all.forEach(to);
            }

            @Override
            public void each(Set<IssueId> plans, Consumer<LedgerEntry> to) {
                throw new UnsupportedOperationException("all plans are checked");
            }
        }).verify();
    }

    private void chain(int plan, String... times) {
        String previous = LedgerEntry.NOTHING_BEFORE;
        for (int i = 0; i < times.length; i++) {
            LedgerEntry entry = LedgerEntry.following(IssueId.of(plan), i + 1, previous,
                    Note.of(PersonKey.of("ann"), Instant.parse(times[i]), "voted", 1, ""));
            all.add(entry);
            previous = entry.hash();
        }
    }

    private void forge(int place) {
        LedgerEntry old = all.get(place);
        all.set(place, LedgerEntry.stored(old.plan(), old.seq(), old.previousHash(),
                Note.of(PersonKey.of("mallory"), old.at(), old.action(), old.round(), ""), old.hash()));
    }
}

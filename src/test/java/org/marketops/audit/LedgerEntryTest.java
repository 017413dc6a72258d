package org.marketops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A32, A33: what an entry holds and what its hash is made of, as docs/record-format.md says. */
class LedgerEntryTest {

    private static final IssueId PLAN = IssueId.of(10001);
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_123L);
    private static final Note NOTE = Note.of(PersonKey.of("ann"), AT.plusNanos(999), "voted", 2, "c0ffee")
            .with("comment", "fine").with("decision", "approve").with("seat", "");

    @Test
    void a32TheHashIsOfNineTextsInTheOrderOfTheirNames() {
        LedgerEntry entry = LedgerEntry.following(PLAN, 3, "beef", NOTE);

        assertThat(entry.record()).isEqualTo("{\"action\":\"voted\",\"actor\":\"ann\",\"at\":\"1700000000123\",\"content\":\"c0ffee\","
                + "\"details\":\"{\\\"comment\\\":\\\"fine\\\",\\\"decision\\\":\\\"approve\\\"}\",\"plan\":\"10001\","
                + "\"previous\":\"beef\",\"round\":\"2\",\"seq\":\"3\"}");
        assertThat(entry.hash()).isEqualTo(Sha256.of(entry.record()));
        assertThat(entry.isUnaltered()).isTrue();
        assertThat(LedgerEntry.stored(PLAN, 3, "beef", NOTE, "f00d").isUnaltered()).isFalse();
    }

    @Test
    void anEntryHoldsWhatWasNoted() {
        LedgerEntry entry = LedgerEntry.stored(PLAN, 3, "beef", NOTE, "f00d");

        assertThat(entry.plan()).isEqualTo(PLAN);
        assertThat(entry.seq()).isEqualTo(3);
        assertThat(entry.previousHash()).isEqualTo("beef");
        assertThat(entry.at()).isEqualTo(AT);
        assertThat(entry.actor()).isEqualTo(PersonKey.of("ann"));
        assertThat(entry.action()).isEqualTo("voted");
        assertThat(entry.round()).isEqualTo(2);
        assertThat(entry.contentHash()).isEqualTo("c0ffee");
        assertThat(entry.details()).containsOnlyKeys("comment", "decision");
        assertThat(entry.hash()).isEqualTo("f00d");
    }

    @Test
    void aNoteHoldsWhatWasSaid() {
        assertThat(NOTE.actor()).isEqualTo(PersonKey.of("ann"));
        assertThat(NOTE.at()).isEqualTo(AT.plusNanos(999));
        assertThat(NOTE.action()).isEqualTo("voted");
        assertThat(NOTE.round()).isEqualTo(2);
        assertThat(NOTE.contentHash()).isEqualTo("c0ffee");
        assertThat(NOTE.details()).containsEntry("comment", "fine").containsEntry("decision", "approve").hasSize(2);
    }

    @Test
    void storedDetailsAreHashedAsTheyStandAndReadOnceWhenAsked() {
        List<String> read = new ArrayList<>();
        Note stored = NOTE.withStored("{ \"b\":\"c\" }", json -> {
            read.add(json);
            return new TreeMap<>(java.util.Map.of("b", "c"));
        });
        LedgerEntry entry = LedgerEntry.following(PLAN, 1, LedgerEntry.NOTHING_BEFORE, stored);

        assertThat(entry.record()).contains("\"details\":\"{ \\\"b\\\":\\\"c\\\" }\"");
        assertThat(read).isEmpty();
        assertThat(entry.details()).containsEntry("b", "c");
        assertThat(stored.details()).containsOnlyKeys("b");
        assertThat(read).containsExactly("{ \"b\":\"c\" }");
    }

    @Test
    void aRecordOfOnePlanIsCheckedFromTheLedger() {
        LedgerEntry first = LedgerEntry.following(PLAN, 1, LedgerEntry.NOTHING_BEFORE, NOTE);
        LedgerEntry second = LedgerEntry.following(PLAN, 2, first.hash(), NOTE);
        VerifyLedger verify = new VerifyLedger(new Ledger() {
            @Override
            public LedgerEntry append(IssueId plan, Note note) {
                throw new UnsupportedOperationException("checking writes nothing");
            }

            @Override
            public List<LedgerEntry> entries(IssueId plan) {
                return Arrays.asList(first, second);
            }
        });

        assertThat(verify.verify(PLAN, first.hash())).hasToString("INTACT at 0 of 2");
        assertThat(verify.verify(PLAN, "other").kind()).isEqualTo(Verdict.Kind.HEAD_UNKNOWN);
        assertThat(verify.verify(PLAN, "").entries()).isEqualTo(2);
    }

    @Test
    void a33TheSubmissionItselfShowsItsContent() {
        String content = "{\"budget\":\"1\"}";
        LedgerEntry entry = LedgerEntry.following(PLAN, 1, LedgerEntry.NOTHING_BEFORE,
                Note.of(PersonKey.of("ann"), AT, "submitted", 1, Sha256.of(content)).with(FrozenContent.DETAIL, content));

        assertThat(FrozenContent.at(Arrays.asList(entry), entry)).contains(content);
    }

    @Test
    void aLookForNewHeadsSaysWhereToGoOn() {
        LedgerEntry entry = LedgerEntry.following(PLAN, 1, LedgerEntry.NOTHING_BEFORE, NOTE);
        RecordScan.Heads heads = new RecordScan.Heads(Arrays.asList(entry), 17);

        assertThat(heads.newest()).containsExactly(entry);
        assertThat(heads.mark()).isEqualTo(17);
    }
}

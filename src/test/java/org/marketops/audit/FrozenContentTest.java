package org.marketops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A33. */
class FrozenContentTest {

    private static final String FIRST = "{\"budget\":\"20000\"}";
    private static final String SECOND = "{\"budget\":\"25000\"}";

    private final List<LedgerEntry> entries = new ArrayList<>();

    @Test
    void aVoteIsShownWithTheContentOfItsSubmission() {
        add("submitted", Sha256.of(FIRST), FIRST);
        add("voted", Sha256.of(FIRST), "");
        add("submitted", Sha256.of(SECOND), SECOND);
        add("voted", Sha256.of(SECOND), "");

        assertThat(FrozenContent.at(entries, entries.get(1))).contains(FIRST);
        assertThat(FrozenContent.at(entries, entries.get(3))).contains(SECOND);
    }

    @Test
    void contentThatDoesNotFitTheHashIsNeverShown() {
        add("submitted", Sha256.of(FIRST), SECOND);
        add("voted", Sha256.of(FIRST), "");

        assertThat(FrozenContent.at(entries, entries.get(1))).isEmpty();
    }

    @Test
    void contentThatCameLaterIsNotTakenForWhatWasDecidedOn() {
        add("voted", Sha256.of(FIRST), "");
        add("submitted", Sha256.of(FIRST), FIRST);

        assertThat(FrozenContent.at(entries, entries.get(0))).isEmpty();
    }

    private void add(String action, String hash, String content) {
        String previous = entries.isEmpty() ? LedgerEntry.NOTHING_BEFORE : entries.get(entries.size() - 1).hash();
        entries.add(LedgerEntry.following(RandomChain.PLAN, entries.size() + 1, previous,
                Note.of(PersonKey.of("ann"), Instant.EPOCH, action, 1, hash).with("content", content)));
    }
}

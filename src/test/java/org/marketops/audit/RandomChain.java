package org.marketops.audit;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Honest chains of any length, as the plugin writes them. */
final class RandomChain {

    static final IssueId PLAN = IssueId.of(10001);

    private RandomChain() {
    }

    static List<LedgerEntry> of(Random random, int length) {
        List<LedgerEntry> chain = new ArrayList<>(length);
        String previous = LedgerEntry.NOTHING_BEFORE;
        for (int i = 1; i <= length; i++) {
            Note note = Note.of(PersonKey.of("JIRAUSER" + random.nextInt(50)), Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt()),
                    random.nextBoolean() ? "voted" : "stage_done", 1 + random.nextInt(3), text(random))
                    .with("comment", text(random)).with("decision", "approve");
            LedgerEntry entry = LedgerEntry.following(PLAN, i, previous, note);
            chain.add(entry);
            previous = entry.hash();
        }
        return chain;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60) + 3; i > 0; i--) {
            text.append(random.nextInt(20) == 0 ? (char) (random.nextInt(0xD000) + 1) : (char) (' ' + random.nextInt(95)));
        }
        return text.toString();
    }
}

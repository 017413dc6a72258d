package org.marketops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A32 on random chains: whatever somebody does to a stored chain short of writing it anew, the check names it. */
class AnyChangeOfAChainIsFoundTest {

    private static final int CHAINS = 1000;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @AfterEach
    void tellSeed() {
        System.out.println("AnyChangeOfAChainIsFoundTest seed " + seed);
    }

    @Test
    void anHonestChainIsIntactWithEveryHeadItEverHad() {
        for (int i = 0; i < CHAINS; i++) {
            List<LedgerEntry> chain = chain();
            String head = any(chain).hash();

            assertThat(Chain.verify(chain, head).isIntact()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void oneCharacterOfOneFieldIsNamedAtItsEntry() {
        for (int i = 0; i < CHAINS; i++) {
            List<LedgerEntry> chain = chain();
            int place = random.nextInt(chain.size());
            chain.set(place, altered(chain.get(place)));

            Verdict verdict = Chain.verify(chain, "");

            assertThat(verdict.isIntact()).as("seed %d, chain %d, entry %d", seed, i, place + 1).isFalse();
            assertThat(verdict.entry()).as("seed %d, chain %d", seed, i).isEqualTo(place + 1);
        }
    }

    @Test
    void aRemovedEntryThatIsNotTheLastIsMissing() {
        for (int i = 0; i < CHAINS; i++) {
            List<LedgerEntry> chain = chain();
            int place = random.nextInt(chain.size());
            boolean last = place == chain.size() - 1;
            String head = chain.get(chain.size() - 1).hash();
            chain.remove(place);

            Verdict verdict = Chain.verify(chain, head);

            assertThat(verdict.kind()).as("seed %d", seed).isEqualTo(last ? Verdict.Kind.HEAD_UNKNOWN : Verdict.Kind.MISSING);
            assertThat(verdict.entry()).as("seed %d", seed).isEqualTo(last ? 0 : place + 1);
        }
    }

    @Test
    void anInsertedEntryIsFoundAtItsPlace() {
        for (int i = 0; i < CHAINS; i++) {
            List<LedgerEntry> chain = chain();
            int place = random.nextInt(chain.size());
            String previous = place == 0 ? LedgerEntry.NOTHING_BEFORE : chain.get(place - 1).hash();
            chain.add(place, LedgerEntry.following(RandomChain.PLAN, place + 1, previous,
                    Note.of(PersonKey.of("mallory"), Instant.EPOCH, "voted", 1, "")));

            Verdict verdict = Chain.verify(chain, "");

            assertThat(verdict.isIntact()).as("seed %d", seed).isFalse();
            assertThat(verdict.entry()).as("seed %d", seed).isBetween(place + 1, place + 2);
        }
    }

    @Test
    void twoEntriesThatChangedPlacesAreOutOfOrder() {
        for (int i = 0; i < CHAINS; i++) {
            List<LedgerEntry> chain = chain();
            int one = random.nextInt(chain.size() - 1);
            int other = one + 1 + random.nextInt(chain.size() - 1 - one);
            Collections.swap(chain, one, other);

            Verdict verdict = Chain.verify(chain, "");

            assertThat(verdict.kind()).as("seed %d", seed).isEqualTo(Verdict.Kind.OUT_OF_ORDER);
            assertThat(verdict.entry()).as("seed %d", seed).isEqualTo(one + 1);
        }
    }

    @Test
    void anEntryThatWasWrittenAgainWithItsHashIsFoundAtTheNextLinkOrByTheHead() {
        for (int i = 0; i < CHAINS; i++) {
            List<LedgerEntry> chain = chain();
            int place = random.nextInt(chain.size());
            String head = chain.get(chain.size() - 1).hash();
            LedgerEntry old = chain.get(place);
            chain.set(place, LedgerEntry.following(RandomChain.PLAN, old.seq(), old.previousHash(), note(old).with("comment", "forged")));

            Verdict verdict = Chain.verify(chain, head);

            boolean last = place == chain.size() - 1;
            assertThat(verdict.kind()).as("seed %d", seed).isEqualTo(last ? Verdict.Kind.HEAD_UNKNOWN : Verdict.Kind.ALTERED);
        }
    }

    private List<LedgerEntry> chain() {
        return RandomChain.of(random, 2 + random.nextInt(12));
    }

    private LedgerEntry any(List<LedgerEntry> chain) {
        return chain.get(random.nextInt(chain.size()));
    }

    private LedgerEntry altered(LedgerEntry entry) {
        switch (random.nextInt(8)) {
            case 0:
                return stored(entry, entry.previousHash(), note(entry).with("comment", changed(entry.details().get("comment"))), entry.hash());
            case 1:
                return stored(entry, entry.previousHash(), note(entry).with("more", "x"), entry.hash());
            case 2:
                return stored(entry, changed(entry.previousHash()), note(entry), entry.hash());
            case 3:
                return stored(entry, entry.previousHash(), note(entry), changed(entry.hash()));
            case 4:
                return stored(entry, entry.previousHash(), note(PersonKey.of(changed(entry.actor().value())), entry.at(), entry.action(),
                        entry.round(), entry.contentHash(), entry), entry.hash());
            case 5:
                return stored(entry, entry.previousHash(), note(entry.actor(), entry.at().plusMillis(1 + random.nextInt(9)), entry.action(),
                        entry.round(), entry.contentHash(), entry), entry.hash());
            case 6:
                return stored(entry, entry.previousHash(), note(entry.actor(), entry.at(), changed(entry.action()), entry.round() + 1,
                        entry.contentHash(), entry), entry.hash());
            default:
                return stored(entry, entry.previousHash(), note(entry.actor(), entry.at(), entry.action(), entry.round(),
                        changed(entry.contentHash()), entry), entry.hash());
        }
    }

    private static LedgerEntry stored(LedgerEntry entry, String previous, Note note, String hash) {
        return LedgerEntry.stored(IssueId.of(entry.plan().value()), entry.seq(), previous, note, hash);
    }

    private static Note note(LedgerEntry entry) {
        return note(entry.actor(), entry.at(), entry.action(), entry.round(), entry.contentHash(), entry);
    }

    private static Note note(PersonKey actor, Instant at, String action, int round, String content, LedgerEntry details) {
        Note note = Note.of(actor, at, action, round, content);
        for (String name : new ArrayList<>(details.details().keySet())) {
            note = note.with(name, details.details().get(name));
        }
        return note;
    }

    /** One character replaced, put in or taken out. */
    private String changed(String text) {
        int place = random.nextInt(text.length());
        char other = text.charAt(place) == 'x' ? 'y' : 'x';
        switch (random.nextInt(3)) {
            case 0:
                return text.substring(0, place) + other + text.substring(place + 1);
            case 1:
                return text.substring(0, place) + other + text.substring(place);
            default:
                return text.length() == 1 ? text + other : text.substring(0, place) + text.substring(place + 1);
        }
    }
}

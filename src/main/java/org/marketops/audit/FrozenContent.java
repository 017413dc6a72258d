package org.marketops.audit;

import org.marketops.kernel.Sha256;

import java.util.List;
import java.util.Optional;

/**
 * The content that an entry was about, as it was frozen (A33). A submission carries the content itself; every later entry only
 * its hash.
 */
public final class FrozenContent {

    /** The detail that carries it. */
    public static final String DETAIL = "content";

    private FrozenContent() {
    }

    /** Canonical JSON. Empty if the record holds no content with the entry's hash up to that entry. */
    public static Optional<String> at(List<LedgerEntry> entries, LedgerEntry entry) {
        String found = null;
        for (LedgerEntry earlier : entries) {
            String content = earlier.details().get(DETAIL);
            if (earlier.seq() <= entry.seq() && content != null && Sha256.of(content).equals(entry.contentHash())) {
                found = content;
            }
        }
        return Optional.ofNullable(found);
    }
}

package org.marketops.taxonomy;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.util.List;

/** Saves links on an issue and lists them. Whether the person may edit or see the issue has been checked before. */
public final class KeepLinks {

    private final SavedLinks links;
    private final Transactions transactions;
    private final Clock clock;

    public KeepLinks(SavedLinks links, Transactions transactions, Clock clock) {
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Twice is the same as once: the first one stays, with its author. */
    public SavedLink save(IssueId issue, UtmLink link, PersonKey author) {
        return transactions.retryOnConflict(() -> {
            for (SavedLink there : links.of(issue)) {
                if (there.address().equals(link.text())) {
                    return there;
                }
            }
            SavedLink saved = new SavedLink(issue, link.text(), author, clock.instant());
            links.add(saved);
            return saved;
        });
    }

    /** The latest first. */
    public List<SavedLink> of(IssueId issue) {
        return links.of(issue);
    }
}

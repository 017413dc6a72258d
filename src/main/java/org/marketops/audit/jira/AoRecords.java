package org.marketops.audit.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Records;
import org.marketops.kernel.IssueId;

/**
 * Reads rows in pages, each beginning after the last row of the page before: as fast as Active Objects gives rows, with one
 * page in memory and no statement a plan.
 */
public final class AoRecords implements Records {

    /** Larger pages were not faster. */
    static final int PAGE = 4000;
    /** Databases limit the length of a list; Oracle's thousand is the shortest. */
    private static final int PLANS_A_STATEMENT = 500;
    private static final String BY_PLAN = LedgerEntryRow.ISSUE_ID + " ASC, ID ASC";

    private final ActiveObjects rows;

    public AoRecords(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void each(Consumer<LedgerEntry> to) {
        read(to, after -> Query.select().where(LedgerEntryRow.ISSUE_ID + " > ?", after));
    }

    @Override
    public void each(Set<IssueId> plans, Consumer<LedgerEntry> to) {
        List<Long> ids = new ArrayList<>();
        plans.forEach(plan -> ids.add(plan.value()));
        Collections.sort(ids);
        for (int from = 0; from < ids.size(); from += PLANS_A_STATEMENT) {
            TreeSet<Long> some = new TreeSet<>(ids.subList(from, Math.min(ids.size(), from + PLANS_A_STATEMENT)));
            read(to, after -> oneOf(some.tailSet(after, false)));
        }
    }

    private static Query oneOf(Set<Long> ids) {
        if (ids.isEmpty()) {
            return null;
        }
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return Query.select().where(LedgerEntryRow.ISSUE_ID + " IN (" + marks + ")", ids.toArray());
    }

    private void read(Consumer<LedgerEntry> to, Source source) {
        LedgerEntryRow last = null;
        Query query = source.plansAfter(Long.MIN_VALUE);
        while (query != null) {
            LedgerEntryRow[] page = page(query);
            last = hand(page, to, last);
            if (page.length < PAGE) {
                return;
            }
            last = restOfPlan(last, to);
            query = source.plansAfter(last.getIssueId());
        }
    }

    /** A page may end within a plan, and a plan may be longer than a page. */
    private LedgerEntryRow restOfPlan(LedgerEntryRow from, Consumer<LedgerEntry> to) {
        LedgerEntryRow last = from;
        LedgerEntryRow[] page;
        do {
            page = page(Query.select().where(LedgerEntryRow.ISSUE_ID + " = ? AND ID > ?", from.getIssueId(), last.getID()));
            last = hand(page, to, last);
        } while (page.length == PAGE);
        return last;
    }

    private LedgerEntryRow[] page(Query query) {
        return rows.find(LedgerEntryRow.class, query.order(BY_PLAN).limit(PAGE));
    }

    private static LedgerEntryRow hand(LedgerEntryRow[] page, Consumer<LedgerEntry> to, LedgerEntryRow before) {
        for (LedgerEntryRow row : page) {
            to.accept(StoredEntry.of(row));
        }
        return page.length == 0 ? before : page[page.length - 1];
    }

    /** Which rows are meant, of plans after the one that was read last; null if there is no such plan. */
    private interface Source {
        Query plansAfter(long plan);
    }
}

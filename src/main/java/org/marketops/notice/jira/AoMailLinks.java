package org.marketops.notice.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.approval.RoundId;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.MailLink;
import org.marketops.notice.MailLinks;

/** Links of mails as rows. */
public final class AoMailLinks implements MailLinks {

    private static final int MOST_REMOVED = 1000;

    private final ActiveObjects rows;
    private final AoTransactions transactions;

    public AoMailLinks(ActiveObjects rows, AoTransactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public void add(String tokenHash, MailLink link) {
        transactions.retryOnConflict(() -> rows.create(LinkRow.class,
                new DBParam(LinkRow.TOKEN_HASH, tokenHash),
                new DBParam(LinkRow.PERSON_KEY, link.person().value()),
                new DBParam(LinkRow.ISSUE_ID, link.round().issue().value()),
                new DBParam(LinkRow.ROUND_NO, link.round().number()),
                new DBParam(LinkRow.STAGE_NO, link.step()),
                new DBParam(LinkRow.CONTENT_HASH, link.hash()),
                new DBParam(LinkRow.EXPIRES_AT, link.expires().toEpochMilli())));
    }

    @Override
    public void remove(String tokenHash) {
        transactions.retryOnConflict(() -> {
            rows.delete(rows.find(LinkRow.class, LinkRow.TOKEN_HASH + " = ?", tokenHash));
            return null;
        });
    }

    @Override
    public Optional<MailLink> find(String tokenHash) {
        LinkRow[] found = rows.find(LinkRow.class, LinkRow.TOKEN_HASH + " = ?", tokenHash);
        return found.length == 0 ? Optional.empty() : Optional.of(fromRow(found[0]));
    }

    @Override
    public boolean isTaken(String tokenHash) {
        return uses(tokenHash).length > 0;
    }

    @Override
    public boolean take(String tokenHash, Instant at) {
        // Of two nodes that find nothing, one meets the other's key, and finds it when it is tried again.
        return transactions.retryOnConflict(() -> {
            if (isTaken(tokenHash)) {
                return false;
            }
            rows.create(LinkUseRow.class, new DBParam(LinkUseRow.TOKEN_HASH, tokenHash),
                    new DBParam(LinkUseRow.USED_AT, at.toEpochMilli()));
            return true;
        });
    }

    @Override
    public void giveBack(String tokenHash) {
        transactions.retryOnConflict(() -> {
            rows.delete(uses(tokenHash));
            return null;
        });
    }

    @Override
    public int removeExpired(Instant before) {
        return transactions.retryOnConflict(() -> {
            LinkRow[] old = rows.find(LinkRow.class, Query.select()
                    .where(LinkRow.EXPIRES_AT + " < ?", before.toEpochMilli()).order("ID ASC").limit(MOST_REMOVED));
            for (LinkRow row : old) {
                rows.delete(uses(row.getTokenHash()));
            }
            rows.delete(old);
            return old.length;
        });
    }

    private LinkUseRow[] uses(String tokenHash) {
        return rows.find(LinkUseRow.class, LinkUseRow.TOKEN_HASH + " = ?", tokenHash);
    }

    private static MailLink fromRow(LinkRow row) {
        return new MailLink(PersonKey.of(row.getPersonKey()), new RoundId(IssueId.of(row.getIssueId()), row.getRoundNo()),
                row.getStageNo(), row.getContentHash(), Instant.ofEpochMilli(row.getExpiresAt()));
    }
}

package org.marketops.board.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.board.FrozenPack;
import org.marketops.board.FrozenPacks;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

import java.time.Instant;
import java.util.Optional;

/** Frozen packs as rows. */
public final class AoFrozenPacks implements FrozenPacks {

    private final ActiveObjects rows;

    public AoFrozenPacks(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Optional<FrozenPack> newest(long projectId, String quarter, boolean money) {
        FrozenPackRow[] found = rows.find(FrozenPackRow.class, Query.select()
                .where(FrozenPackRow.QUARTER_KEY + " = ?", key(projectId, quarter)).order(FrozenPackRow.VERSION_NO + " DESC").limit(1));
        return found.length == 0 ? Optional.empty() : Optional.of(fromRow(found[0], money));
    }

    @Override
    public void add(long projectId, String quarter, Draft draft) {
        rows.create(FrozenPackRow.class,
                new DBParam(FrozenPackRow.PACK_KEY, key(projectId, quarter) + ":" + draft.version()),
                new DBParam(FrozenPackRow.QUARTER_KEY, key(projectId, quarter)),
                new DBParam(FrozenPackRow.VERSION_NO, draft.version()),
                new DBParam(FrozenPackRow.WITH_MONEY, draft.withMoney()),
                new DBParam(FrozenPackRow.WITHOUT_MONEY, draft.withoutMoney()),
                new DBParam(FrozenPackRow.HASH_WITH, Sha256.of(draft.withMoney())),
                new DBParam(FrozenPackRow.HASH_WITHOUT, Sha256.of(draft.withoutMoney())),
                new DBParam(FrozenPackRow.FROZEN_BY, draft.who().value()),
                new DBParam(FrozenPackRow.FROZEN_AT, draft.when().toEpochMilli()),
                new DBParam(FrozenPackRow.REASON_TEXT, draft.reason()));
    }

    private static String key(long projectId, String quarter) {
        return projectId + ":" + quarter;
    }

    private static FrozenPack fromRow(FrozenPackRow row, boolean money) {
        String reason = row.getReasonText();
        return new FrozenPack(row.getVersionNo(), money ? row.getWithMoney() : row.getWithoutMoney(),
                money ? row.getHashWith() : row.getHashWithout(), PersonKey.of(row.getFrozenBy()), Instant.ofEpochMilli(row.getFrozenAt()),
                reason == null ? "" : reason);
    }
}

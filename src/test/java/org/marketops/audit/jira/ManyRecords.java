package org.marketops.audit.jira;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.kernel.CanonicalJson;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;

/** Fills the table of records with true chains, written in the order of a busy system: all plans in turns. */
final class ManyRecords {

    static final long FIRST_PLAN = 100_000;
    private static final String TABLE = "\"" + RealActiveObjects.prefix() + "LEDGER_ENTRY\"";
    private static final String INSERT = "INSERT INTO " + TABLE + " (\"ISSUE_ID\", \"SEQ_NO\", \"PLAN_AND_SEQ\", \"PREVIOUS_HASH\","
            + " \"HAPPENED_AT\", \"ACTOR_KEY\", \"ACTION_NAME\", \"ROUND_NO\", \"CONTENT_HASH\", \"DETAILS\", \"ENTRY_HASH\")"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String READ = "SELECT * FROM " + TABLE + " ORDER BY \"ISSUE_ID\", \"ID\"";

    private ManyRecords() {
    }

    static void fill(RealActiveObjects database, long firstPlan, int plans, int entriesEach) {
        String[] heads = new String[plans];
        Arrays.fill(heads, LedgerEntry.NOTHING_BEFORE);
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int seq = 1; seq <= entriesEach; seq++) {
                for (int plan = 0; plan < plans; plan++) {
                    heads[plan] = add(insert, firstPlan + plan, seq, heads[plan]);
                    if (plan % 1000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            // What a database does by itself a minute later.
            connection.createStatement().execute("ANALYZE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String add(PreparedStatement insert, long plan, int seq, String previous) throws SQLException {
        Note note = Note.of(PersonKey.of("JIRAUSER1" + plan % 50), Instant.ofEpochMilli(1_790_000_000_000L + seq * 1000L + plan),
                "voted", 1, LedgerEntry.NOTHING_BEFORE).with("decision", "approve").with("stage", "1")
                .with("comment", "Fits the plan of the quarter, see " + plan);
        LedgerEntry entry = LedgerEntry.following(IssueId.of(plan), seq, previous, note);
        Object[] values = {plan, seq, plan + ":" + seq, previous, entry.at().toEpochMilli(), note.actor().value(), note.action(), 1,
            note.contentHash(), CanonicalJson.of(note.details()), entry.hash()};
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
        return entry.hash();
    }
}

package org.marketops.audit.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.marketops.audit.VerifyRecords;
import org.marketops.testing.RealActiveObjects;

/**
 * Verifies all records on PostgreSQL, read included, beside a plain loop of JDBC and SHA-256 over the same rows. A machine under
 * test has other work, so the bound is on the ratio; {@code -Dmarketops.records=1000000} measures the size of the promise.
 */
class RecordSpeedTest {

    private static final int ENTRIES = Integer.getInteger("marketops.records", 100_000);
    private static final int ENTRIES_EACH = 10;
    private static final int MOST_TIMES_PLAIN = 4;

    @Test
    void allRecordsAreVerifiedWithinAFewTimesThePlainLoop() throws Exception {
        try (RealActiveObjects database = RealActiveObjects.onPostgres(LedgerEntryRow.class)) {
            ManyRecords.fill(database, ManyRecords.FIRST_PLAN, ENTRIES / ENTRIES_EACH, ENTRIES_EACH);
            VerifyRecords verify = new VerifyRecords(new AoRecords(database.activeObjects()));
            long plain = Long.MAX_VALUE;
            long ours = Long.MAX_VALUE;
            for (int run = 0; run < 6 && (run < 2 || ours > MOST_TIMES_PLAIN * plain); run++) {
                long start = System.nanoTime();
                plainLoop(database);
                plain = Math.min(plain, System.nanoTime() - start);
                start = System.nanoTime();
                VerifyRecords.Summary summary = verify.verify();
                ours = Math.min(ours, System.nanoTime() - start);
                assertThat(summary.isIntact()).isTrue();
                assertThat(summary.entries()).isEqualTo(ENTRIES);
            }

            System.out.println("MEASURED verify of all records, " + ENTRIES + " entries on PostgreSQL, read included: " + ours / 1_000_000
                    + " ms, " + ENTRIES * 1_000_000_000L / ours + " entries/s; plain JDBC and SHA-256: " + plain / 1_000_000 + " ms; load "
                    + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            assertThat((double) ours / plain).isLessThan(MOST_TIMES_PLAIN);
        }
    }

    private static void plainLoop(RealActiveObjects database) throws SQLException, NoSuchAlgorithmException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement read = connection.prepareStatement(ManyRecords.READ)) {
            connection.setAutoCommit(false);
            read.setFetchSize(AoRecords.PAGE);
            try (ResultSet rows = read.executeQuery()) {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                while (rows.next()) {
                    StringBuilder text = new StringBuilder();
                    for (int column = 1; column <= 12; column++) {
                        text.append(rows.getString(column));
                    }
                    sha.digest(text.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            connection.commit();
        }
    }
}

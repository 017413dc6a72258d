package org.marketops.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.testing.RealActiveObjects;

/** Many rows at once, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BulkRowsContract {

    private static final String[] COLUMNS = {"NAME_TEXT", "BIG_NUMBER", "SMALL_NUMBER", "FLAG"};

    private RealActiveObjects database;
    private ActiveObjects rows;
    private AoTransactions transactions;
    private BulkRows bulk;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        rows = database.activeObjects();
        transactions = new AoTransactions(rows);
        bulk = BulkRows.withPrefix(database.executors(), transactions, RealActiveObjects.prefix());
    }

    @BeforeEach
    void empty() {
        database.sql("delete from \"{T}BULK_THING\"");
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void rowsOfEveryKindOfColumnComeBackThroughActiveObjects() {
        bulk.write(writer -> {
            BulkStatement insert = writer.insert("BULK_THING", COLUMNS);
            for (int i = 0; i < 2_345; i++) {
                insert.row("n" + i, i % 2 == 0 ? null : 10_000_000_000L + i, i, i % 3 == 0);
            }
            return null;
        }, BulkRowsContract::never);

        assertThat(rows.count(BulkThing.class)).isEqualTo(2_345);
        BulkThing odd = one("n1001");
        assertThat(odd.getBigNumber()).isEqualTo(10_000_001_001L);
        assertThat(odd.getSmallNumber()).isEqualTo(1_001);
        assertThat(odd.isFlag()).isFalse();
        assertThat(one("n2340").getBigNumber()).isNull();
        assertThat(one("n2340").isFlag()).isTrue();
    }

    @Test
    void theIdsComeInTheOrderOfTheRowsAndAoGoesOnCountingBehindThem() {
        List<Object[]> many = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            many.add(new Object[] {"n" + i, 1L, i, true});
        }

        List<Integer> ids = bulk.write(writer -> writer.insertAll("BULK_THING", COLUMNS, many), BulkRowsContract::never);

        assertThat(ids).hasSize(1_500).doesNotHaveDuplicates();
        assertThat(one("n1499").getID()).isEqualTo(ids.get(1_499));
        assertThat(one("n700").getID()).isEqualTo(ids.get(700));
        BulkThing next = rows.create(BulkThing.class, new DBParam("NAME_TEXT", "later"), new DBParam("SMALL_NUMBER", 1), new DBParam("FLAG", true));
        assertThat(ids).doesNotContain(next.getID());
    }

    @Test
    void rowsAreChangedByTheirKeyAndRemovedByOneStatement() {
        bulk.write(writer -> {
            BulkStatement insert = writer.insert("BULK_THING", COLUMNS);
            for (int i = 0; i < 10; i++) {
                insert.row("n" + i, null, i % 2, true);
            }
            return null;
        }, BulkRowsContract::never);
        int id = one("n4").getID();

        int gone = bulk.write(writer -> {
            writer.update("BULK_THING", "ID", "BIG_NUMBER", "FLAG").row(77L, false, id);
            return writer.delete("BULK_THING", "SMALL_NUMBER", 1);
        }, BulkRowsContract::never);

        assertThat(gone).isEqualTo(5);
        assertThat(rows.count(BulkThing.class)).isEqualTo(5);
        assertThat(one("n4").getBigNumber()).isEqualTo(77L);
        assertThat(one("n4").isFlag()).isFalse();
        assertThat(one("n2").isFlag()).isTrue();
    }

    @Test
    void nothingStaysOfWorkThatThrowsAndItsOwnExceptionComesOut() {
        IllegalArgumentException own = new IllegalArgumentException("no");

        assertThatThrownBy(() -> bulk.write(writer -> {
            writer.insertAll("BULK_THING", COLUMNS, List.<Object[]>of(new Object[] {"one", 1L, 1, true}));
            throw own;
        }, BulkRowsContract::never)).isSameAs(own);

        assertThat(rows.count(BulkThing.class)).isZero();
    }

    @Test
    void aTakenKeyIsTriedAgainAndTheNextTryMaySeeIt() {
        AtomicInteger tries = new AtomicInteger();
        rows.create(BulkThing.class, new DBParam("NAME_TEXT", "taken"), new DBParam("SMALL_NUMBER", 1), new DBParam("FLAG", true));

        bulk.write(writer -> {
            writer.insert("BULK_THING", COLUMNS).row(tries.incrementAndGet() == 1 ? "taken" : "free", 1L, 2, true);
            return null;
        }, BulkRowsContract::never);

        assertThat(tries).hasValue(2);
        assertThat(one("free").getSmallNumber()).isEqualTo(2);
    }

    @Test
    void whereTheHostLacksTheMemberTheSlowerWayIsTakenInOneTransaction() {
        TransactionalExecutorFactory lacking = (readOnly, newTransaction) -> {
            throw new NoSuchMethodError("createExecutor");
        };
        TransactionalExecutorFactory gone = (readOnly, newTransaction) -> {
            throw new IllegalStateException("service unavailable");
        };
        for (TransactionalExecutorFactory factory : Arrays.asList(lacking, gone)) {
            BulkRows slow = BulkRows.withPrefix(factory, transactions, RealActiveObjects.prefix());

            assertThatThrownBy(() -> slow.write(writer -> null, () -> {
                create("half");
                throw new IllegalArgumentException("no");
            })).isInstanceOf(IllegalArgumentException.class);
            String way = slow.write(writer -> "fast", () -> "slow");

            assertThat(way).isEqualTo("slow");
            assertThat(rows.count(BulkThing.class)).isZero();
        }
    }

    @Test
    void whereTheTablesHaveOtherNamesTheSlowerWayIsTaken() {
        BulkRows elsewhere = BulkRows.withPrefix(database.executors(), transactions, "AO_" + "OTHER0_");

        String way = elsewhere.write(writer -> {
            writer.insert("BULK_THING", COLUMNS);
            return "fast";
        }, () -> "slow");

        assertThat(way).isEqualTo("slow");
    }

    @Test
    void insideATransactionOfActiveObjectsItsWayIsTaken() {
        assertThatThrownBy(() -> transactions.retryOnConflict(() -> {
            bulk.write(writer -> "fast", () -> create("inner"));
            throw new IllegalArgumentException("no");
        })).isInstanceOf(IllegalArgumentException.class);

        assertThat(rows.count(BulkThing.class)).isZero();
    }

    @Test
    void thePrefixIsThatOfActiveObjects() {
        assertThat(BulkRows.prefix("com.atlassian.example.ao.myplugin")).isEqualTo("AO_" + "28BE2D_");
    }

    private String create(String name) {
        return rows.create(BulkThing.class, new DBParam("NAME_TEXT", name), new DBParam("SMALL_NUMBER", 1), new DBParam("FLAG", true)).getNameText();
    }

    private BulkThing one(String name) {
        return rows.find(BulkThing.class, Query.select().where("NAME_TEXT = ?", name))[0];
    }

    private static <T> T never() {
        throw new AssertionError("the slower way was taken");
    }
}

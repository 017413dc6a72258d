package org.marketops.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What both databases must do for the other rooms. */
abstract class DatabaseContract {

    /** Of so many on H2 2.2 as it is by default, dozens are answered with the result of before. */
    private static final int ASKED = 2000;

    private String url;
    private Database database;
    private Entities entities;

    abstract String newUrl();

    @BeforeEach
    void open() {
        url = newUrl();
        database = TestDatabases.open(url).withSchema("store", "directory");
        entities = new Entities(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void schemaScriptsMayRunAgain() {
        database.withSchema("store", "directory", "config", "issue");
        database.withSchema("store", "directory", "config", "issue");
        assertThat(database.list("select id from jiraissue", row -> row.getLong(1))).isEmpty();
    }

    @Test
    void whatIsCommittedIsReadByTheNextQueryHoweverOftenTheSameWasAskedBefore() throws Exception {
        insert("asked");
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < ASKED; i++) {
                String name = "asked " + i;
                Future<?> written = writer.submit(() -> database.update("update cwd_group set group_name = ?", name));
                while (!written.isDone()) {
                    groups();
                }
                written.get();
                assertThat(groups()).containsExactly(name);
            }
        } finally {
            writer.shutdown();
        }
    }

    @Test
    void aFailureInsideRollsTheWholeTransactionBack() {
        assertThatThrownBy(() -> database.run(() -> {
            insert("outer");
            database.run(() -> insert("inner"));
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(groups()).isEmpty();
    }

    @Test
    void aSwallowedFailureOfAnInnerTransactionDoomsTheOuterOne() {
        assertThatThrownBy(() -> database.run(() -> {
            insert("outer");
            try {
                database.run(() -> {
                    throw new IllegalArgumentException("inner");
                });
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessage("inner");
            }
        })).isInstanceOf(IllegalStateException.class);
        assertThat(groups()).isEmpty();
    }

    @Test
    void workAfterTheCommitSeesTheCommitAndRunsOnlyThen() {
        List<Integer> seen = new ArrayList<>();
        database.run(() -> {
            database.afterCommit(() -> seen.add(groups().size()));
            insert("one");
            assertThat(seen).isEmpty();
        });
        assertThat(seen).containsExactly(1);
        assertThatThrownBy(() -> database.run(() -> {
            database.afterCommit(() -> seen.add(99));
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);
        assertThat(seen).containsExactly(1);
    }

    @Test
    void aViolatedKeyIsTold() {
        insert("one");
        assertThatThrownBy(() -> insert("one")).isInstanceOfSatisfying(DatabaseFailure.class, e -> assertThat(e.isConstraint()).isTrue());
    }

    @Test
    void twoProcessesOnOneDatabaseReadTheSameEntities() {
        try (Database other = TestDatabases.open(url)) {
            Entities there = new Entities(other);
            entities.save("kind", 7, Entities.node().put("name", "first"));
            assertThat(there.find("kind", 7)).get().hasToString("{\"name\":\"first\"}");
            there.save("kind", 7, Entities.node().put("name", "second"));
            assertThat(entities.find("kind", 7)).get().hasToString("{\"name\":\"second\"}");
            entities.delete("kind", 7);
            assertThat(there.all("kind")).isEmpty();
        }
    }

    @Test
    void anEntityOfARolledBackTransactionIsForgotten() {
        entities.save("kind", 1, Entities.node().put("n", 1));
        assertThatThrownBy(() -> database.run(() -> {
            entities.save("kind", 2, Entities.node().put("n", 2));
            assertThat(entities.all("kind")).hasSize(2);
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);
        assertThat(entities.all("kind")).hasSize(1);
    }

    @Test
    void twoFirstObjectsOfAKindAtTheSameTimeAreBothStored() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Thread other = new Thread(() -> saveInTransaction(1, barrier));
        other.start();
        saveInTransaction(2, barrier);
        other.join();
        assertThat(entities.all("fresh")).hasSize(2);
    }

    private void saveInTransaction(long id, CyclicBarrier barrier) {
        database.run(() -> {
            try {
                barrier.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            entities.save("fresh", id, Entities.node().put("n", id));
        });
    }

    private void insert(String group) {
        database.update("insert into cwd_group (group_name) values (?)", group);
    }

    private List<String> groups() {
        return database.list("select group_name from cwd_group", row -> row.getString(1));
    }
}

package org.marketops.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.launch.Wait;

class StopPointsTest {

    @TempDir
    Path home;
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
        database.watchedBy(new StopPoints(home)::watching);
        database.update("create table word (text varchar(20))");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void withoutANamedPlaceNothingStops() {
        add("one");

        assertThat(words()).isEqualTo(1);
        assertThat(StopPoints.isReached(home)).isFalse();
    }

    @Test
    void aThreadStopsBeforeTheStatement() throws IOException {
        StopPoints.name(home, "before INSERT into word");

        addOnAThreadThatStops("one");

        assertThat(words()).isZero();
    }

    @Test
    void aThreadStopsAfterTheCommitAndOthersGoOn() throws IOException {
        StopPoints.name(home, "committed insert into word");

        addOnAThreadThatStops("one");
        add("two");

        assertThat(words()).isEqualTo(2);
    }

    @Test
    void aThreadThatStopsInATransactionHasStoredNothing() throws IOException {
        StopPoints.name(home, "after insert into word");

        addOnAThreadThatStops("one");

        assertThat(words()).isZero();
    }

    @Test
    void severalPlacesHaveToComeTrueInTheirOrder() throws IOException {
        StopPoints.name(home, "committed update word", "before insert into word");

        add("one");
        database.update("update word set text = 'two'");
        addOnAThreadThatStops("three");

        assertThat(words()).isEqualTo(1);
    }

    private void add(String text) {
        database.run(() -> database.update("insert into word values (?)", text));
    }

    private int words() {
        return database.one("select count(*) from word", row -> row.getInt(1)).orElseThrow();
    }

    private void addOnAThreadThatStops(String text) {
        Thread thread = new Thread(() -> add(text));
        thread.setDaemon(true);
        thread.start();
        Wait.atMost(Duration.ofSeconds(20)).until("the place to be reached", () -> StopPoints.isReached(home), reached -> reached);
        Wait.atMost(Duration.ofSeconds(20)).until("the thread to stop", thread::getState, state -> state == Thread.State.WAITING);
    }
}

package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkTransactions;
import org.marketops.jira.PlainReads;
import org.marketops.metric.Batch;
import org.marketops.metric.UndoImport;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.file.ProjectOfCampaigns;
import org.marketops.metric.file.TextFile;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.testing.RealActiveObjects;
import org.marketops.time.CalendarInMemory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** A project of campaigns, the use cases of imports on a real database, and a clock that goes on an hour at each of them. */
final class Imports {

    static final String HEADER = "campaign,date,impressions,clicks,results,spend,currency\n";

    final ProjectOfCampaigns project = ProjectOfCampaigns.withFreshIds();
    final ActiveObjects rows;
    final BulkRows bulk;
    final PlainReads reads;
    final AoMetricStore store;
    final AtomicLong statements = new AtomicLong();
    private final Ticking clock = new Ticking();

    /** @param bulk whether the host gives its connection */
    Imports(RealActiveObjects database, boolean bulk) {
        this.rows = database.activeObjects();
        TransactionalExecutorFactory host = bulk ? counted(database.executors()) : (readOnly, newOne) -> {
            throw new NoSuchMethodError("createExecutor");
        };
        this.bulk = BulkRows.withPrefix(host, new AoTransactions(rows), RealActiveObjects.prefix());
        this.reads = PlainReads.withPrefix(host, RealActiveObjects.prefix());
        this.store = new AoMetricStore(rows, this.bulk, grouped(reads));
    }

    /** By calendar months. */
    static GroupedSums grouped(PlainReads reads) {
        return new GroupedSums(reads, new CalendarInMemory());
    }

    /** @param bulk whether the host gives its connection */
    static GroupedSums grouped(RealActiveObjects database, boolean bulk) {
        return grouped(PlainReads.withPrefix(bulk ? database.executors() : (readOnly, newOne) -> {
            throw new NoSuchMethodError("createExecutor");
        }, RealActiveObjects.prefix()));
    }

    Batch imported(Overlap overlap, String... lines) {
        return committed(HEADER + String.join("\n", lines) + "\n", overlap);
    }

    Batch committed(String text, Overlap overlap) {
        return file().commit(ANN, PROJECT, TextFile.ofBytes(text.getBytes(StandardCharsets.UTF_8)), ImportChoices.stopOnBadRows().onOverlap(overlap));
    }

    ImportFile file() {
        return new ImportFile(store, project, project, new FastCsvTable(), ImportLimits.standard(), new BulkTransactions(bulk), clock);
    }

    void takenBack(Batch batch) {
        new UndoImport(store, project, new BulkTransactions(bulk), clock).undo(ANN, PROJECT, batch.id());
    }

    StoredSums sums() {
        return new StoredSums(reads, new SumsRowByRow(rows));
    }

    StoredRanks ranks() {
        return new StoredRanks(reads, sums());
    }

    /** Of what was done last. */
    Instant now() {
        return clock.now;
    }

    private TransactionalExecutorFactory counted(TransactionalExecutorFactory host) {
        return (readOnly, newOne) -> new TransactionalExecutor() {
            @Override
            public <A> A execute(ConnectionCallback<A> callback) {
                return host.createExecutor(readOnly, newOne).execute(connection -> callback.execute(counted(connection)));
            }
        };
    }

    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, args) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
            }
            try {
                return method.invoke(connection, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-07-09T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofHours(1));
            return now;
        }
    }
}

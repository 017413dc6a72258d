package org.marketops.lead.jira;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import org.junit.jupiter.api.Test;
import org.marketops.jira.BulkRows;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.PlainReads;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.lead.Attribution;
import org.marketops.lead.Contact;
import org.marketops.lead.Days;
import org.marketops.lead.Deal;
import org.marketops.lead.Funnel;
import org.marketops.lead.Lead;
import org.marketops.lead.LeadBatch;
import org.marketops.lead.LeadBook;
import org.marketops.lead.LeadBooks;
import org.marketops.lead.Stage;
import org.marketops.lead.StageEntry;
import org.marketops.lead.Told;
import org.marketops.lead.Weights;
import org.marketops.lead.Window;
import org.marketops.metric.jira.MetricTables;
import org.marketops.money.Money;
import org.marketops.testing.LiveHeap;
import org.marketops.testing.RealActiveObjects;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of a project with a great many leads costs, beside reading the same rows by plain JDBC. */
class FunnelSpeedTest {

    private static final int LEADS = Integer.getInteger("marketops.funnel.leads", 2_000);
    private static final int TOUCHES = 10;
    private static final int PORTION = 5_000;
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private static final int MOST_STATEMENTS = 4;

    @Test
    void onPostgres() throws Exception {
        try (RealActiveObjects database = RealActiveObjects.onPostgres(MetricTables.with(DealRow.class, LeadBatchRow.class, LeadRow.class, StageRow.class,
                TouchRow.class))) {
            measure(database, "PostgreSQL");
        }
    }

    private static void measure(RealActiveObjects database, String name) {
        BulkRows bulk = BulkRows.withPrefix(database.executors(), new AoTransactions(database.activeObjects()), RealActiveObjects.prefix());
        AtomicLong asked = new AtomicLong();
        AoLeads store = new AoLeads(database.activeObjects(), bulk, PlainReads.withPrefix(counted(database.executors(), asked), RealActiveObjects.prefix()));
        for (int from = 0; from < LEADS; from += PORTION) {
            Told told = told(from, Math.min(LEADS, from + PORTION));
            LeadBatch batch = new LeadBatch(0, 1, "crm-" + from, "", PersonKey.of("jana"), START, told.leads().size());
            bulk.write(writer -> store.add(batch, told), () -> store.add(batch, told));
        }
        database.sql("ANALYZE");
        page(store);
        long plain = plain(database);
        long before = asked.get() + database.statements();
        long start = System.nanoTime();
        LeadBook book = page(store);
        long took = System.nanoTime() - start;
        long statements = asked.get() + database.statements() - before;
        long held = LiveHeap.above(() -> page(store));
        System.out.println("MEASURED funnel and attribution of " + LEADS + " leads with " + LEADS * TOUCHES + " touches, " + name + ": " + took / 1_000_000
                + " ms, plain JDBC over the same rows " + plain / 1_000_000 + " ms, " + took * 10 / Math.max(1, plain) / 10.0 + " x; " + statements
                + " statements; " + held / 1_048_576 + " MB more while the page is made");

        assertThat(book.leads()).hasSize(LEADS);
        assertThat(statements).isEqualTo(MOST_STATEMENTS);
    }

    private static TransactionalExecutorFactory counted(TransactionalExecutorFactory host, AtomicLong asked) {
        return (readOnly, newOne) -> {
            TransactionalExecutor executor = host.createExecutor(readOnly, newOne);
            return (TransactionalExecutor) Proxy.newProxyInstance(FunnelSpeedTest.class.getClassLoader(), new Class<?>[] {TransactionalExecutor.class},
                    (proxy, method, arguments) -> method.getName().equals("execute")
                            ? executor.execute((ConnectionCallback<Object>) connection -> ((ConnectionCallback<?>) arguments[0]).execute(counted(connection, asked)))
                            : method.invoke(executor, arguments));
        };
    }

    private static Connection counted(Connection connection, AtomicLong asked) {
        return (Connection) Proxy.newProxyInstance(FunnelSpeedTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            asked.addAndGet(method.getName().equals("prepareStatement") ? 1 : 0);
            return method.invoke(connection, arguments);
        });
    }

    private static LeadBook page(AoLeads store) {
        LeadBook book = store.read(1, LeadBooks.Touches.TELLING);
        Days days = Days.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), ZoneOffset.UTC);
        Instant now = START.plus(Duration.ofDays(100));
        assertThat(Funnel.of(book.journeys(), days, now).leads()).isEqualTo(LEADS);
        assertThat(Attribution.of(book.deals().stream().map(book::opportunity).collect(Collectors.toList()), deal -> Optional.of(deal.closedAt().orElse(now)),
                Window.of(Duration.ofDays(90)), Weights.standard())).isNotEmpty();
        return book;
    }

    /** What the same four tables cost without anything made of them. */
    private static long plain(RealActiveObjects database) {
        long start = System.nanoTime();
        PlainReads.withPrefix(database.executors(), RealActiveObjects.prefix()).read(plain -> {
            long[] sum = new long[1];
            for (String table : List.of("LEAD", "LEAD_TOUCH", "LEAD_STAGE", "LEAD_DEAL")) {
                plain.each(plain.sql("SELECT r.* FROM #" + table + " r WHERE r.:PROJECT_ID = ?"), 1L, row -> {
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        sum[0] += String.valueOf(row.getObject(column)).length();
                    }
                });
            }
            return sum[0];
        });
        return System.nanoTime() - start;
    }

    private static Told told(int from, int to) {
        List<Lead> leads = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        Map<String, List<StageEntry>> entries = new HashMap<>();
        List<Deal> deals = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String id = "lead-" + i;
            Instant made = START.plusSeconds(i * 60L % 7_000_000);
            IssueId campaign = IssueId.of(10_000 + i % 50);
            leads.add(Lead.of(id, made, Lead.Origin.of(Optional.of(campaign), "MKT-" + i % 50, "google", "cpc"), Optional.empty()));
            for (int touch = 0; touch < TOUCHES; touch++) {
                contacts.add(new Contact("t-" + i + "-" + touch, id, made.plusSeconds(touch * 40_000L), Lead.Origin.of(Optional.of(IssueId.of(10_000 + (i + touch) % 50)),
                        "MKT-" + (i + touch) % 50, "google", "email"), "email", "White paper " + touch));
            }
            List<StageEntry> steps = new ArrayList<>(List.of(StageEntry.of(Stage.MQL, made.plusSeconds(90_000), "")));
            if (i % 3 == 0) {
                steps.add(StageEntry.of(Stage.SQL, made.plusSeconds(200_000), ""));
            }
            entries.put(id, steps);
            if (i % 10 == 0) {
                deals.add(Deal.open("o-" + i, List.of(id), Money.ofMinor(Currency.getInstance("EUR"), 100_000 + i), made.plusSeconds(300_000)));
            }
        }
        return new Told(leads, contacts, entries, deals);
    }
}

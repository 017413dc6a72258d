package org.marketops.budget.jira;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.budget.Act;
import org.marketops.budget.BudgetFile;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.CellChange;
import org.marketops.budget.CellEdit;
import org.marketops.budget.CellProblem;
import org.marketops.budget.Cells;
import org.marketops.budget.CellsRefused;
import org.marketops.budget.EditCells;
import org.marketops.budget.FileFlawed;
import org.marketops.budget.ImportActuals;
import org.marketops.budget.ImportLines;
import org.marketops.budget.Kind;
import org.marketops.budget.LineAccess;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineTargets;
import org.marketops.budget.LineWords;
import org.marketops.budget.RowFlaw;
import org.marketops.budget.Sums;
import org.marketops.budget.Tag;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.testing.RealActiveObjects;

import java.io.Reader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lines, cells, versions and locks on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BudgetOnRealRows {

    private static final PersonKey PRIYA = PersonKey.of("priya");
    private static final PersonKey LUCA = PersonKey.of("luca");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant NOW = Instant.parse("2026-07-09T14:11:00Z");
    private static final Act ACT = new Act(PRIYA, NOW, Act.Way.LINE, "");

    private RealActiveObjects database;
    private AoTransactions transactions;
    private BulkRows bulk;
    private AoLocks locks;
    private AoBudgetLines lines;
    private AoCellHistory history;
    private EditCells edit;
    private long project = 10_000;

    abstract RealActiveObjects start();

    /** The host gives its connection. */
    boolean isBulk() {
        return true;
    }

    @BeforeAll
    void open() {
        database = start();
        transactions = new AoTransactions(database.activeObjects());
        TransactionalExecutorFactory none = (readOnly, newOne) -> {
            throw new NoSuchMethodError("createExecutor");
        };
        bulk = BulkRows.withPrefix(isBulk() ? database.executors() : none, transactions, RealActiveObjects.prefix());
        locks = new AoLocks(database.activeObjects(), bulk);
        lines = new AoBudgetLines(database.activeObjects(), locks, bulk);
        history = new AoCellHistory(database.activeObjects());
        edit = new EditCells(lines, history, everybody(), plan -> { }, transactions, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void aLineComesBackAsItWasStored() {
        BudgetLine stored = add(++project, Cells.none().with(Kind.PLAN, 4, 800_000).with(Kind.ACTUAL, 12, -50));

        BudgetLine read = lines.find(stored.id()).get();

        assertThat(read.toString()).isEqualTo(stored.toString());
        assertThat(read.words()).isEqualTo(stored.words());
        assertThat(read.planId()).contains(IssueId.of(7));
        assertThat(read.cells().at(Kind.PLAN, 5)).as("an empty cell is not zero").isEmpty();
    }

    @Test
    void aYearIsReadInThreeStatementsHoweverManyLinesItHas() {
        long year = ++project;
        for (int i = 0; i < 40; i++) {
            add(year, Cells.none().with(Kind.PLAN, 1 + i % 12, 100).with(Kind.TARGET, 1, 1).with(Kind.ACTUAL, 2, 2));
        }
        add(++project, Cells.none().with(Kind.PLAN, 1, 1));
        long before = database.statements();

        List<BudgetLine> read = lines.ofYear(year, 2027);

        assertThat(database.statements() - before).isEqualTo(3);
        assertThat(read).hasSize(40);
        assertThat(read.stream().mapToLong(line -> line.cells().sum(Kind.PLAN)).sum()).isEqualTo(4_000);
    }

    @Test
    void aBlockIsSavedWithItsHistory() {
        BudgetLine line = add(++project, Cells.none().with(Kind.PLAN, 4, 800_000));

        List<BudgetLine> saved = edit.edit(PRIYA, List.of(cell(line, Kind.PLAN, 4, "=4*2000+0.5"), cell(line, Kind.FORECAST, 5, "100")), "more rooms");

        assertThat(saved).hasSize(1);
        assertThat(lines.find(line.id()).get().toString()).isEqualTo(saved.get(0).toString());
        assertThat(saved.get(0).version()).isEqualTo(2);
        CellChange plan = history.since(line.id(), 1).get(0);
        assertThat(plan.before()).hasValue(800_000);
        assertThat(plan.after()).hasValue(800_050);
        assertThat(plan.act().reason()).isEqualTo("more rooms");
        assertThat(history.ofLine(line.id(), 10)).hasSize(2);
        assertThat(history.lastPlanEdit(IssueId.of(7)).get().who()).isEqualTo(PRIYA);
    }

    @Test
    void oneWrongCellSavesNothing() {
        BudgetLine line = add(++project, Cells.none());

        assertThatThrownBy(() -> edit.edit(PRIYA, List.of(cell(line, Kind.PLAN, 1, "10"), cell(line, Kind.PLAN, 13, "10"), cell(line, Kind.PLAN, 2, "1.005")), ""))
                .isInstanceOfSatisfying(CellsRefused.class, refused -> assertThat(refused.problems()).extracting(CellProblem::reason)
                        .containsExactly(CellProblem.Reason.MONTH_OUTSIDE_YEAR, CellProblem.Reason.TOO_MANY_DECIMALS));

        assertThat(lines.find(line.id()).get().toString()).isEqualTo(line.toString());
    }

    @Test
    void aStaleCellShowsWhatSomebodyElseSavedAndAnotherCellOfTheLineIsNotStale() {
        BudgetLine seen = add(++project, Cells.none());
        edit.edit(LUCA, List.of(cell(seen, Kind.PLAN, 6, "18000")), "");

        assertThatThrownBy(() -> edit.edit(PRIYA, List.of(cell(seen, Kind.PLAN, 6, "20000")), ""))
                .isInstanceOfSatisfying(CellsRefused.class, refused -> {
                    assertThat(refused.isConflict()).isTrue();
                    CellChange theirs = refused.problems().get(0).theirs().get();
                    assertThat(theirs.act().who()).isEqualTo(LUCA);
                    assertThat(theirs.after()).hasValue(1_800_000);
                });
        edit.edit(PRIYA, List.of(cell(seen, Kind.PLAN, 7, "20000")), "");

        Cells now = lines.find(seen.id()).get().cells();
        assertThat(now.at(Kind.PLAN, 6)).hasValue(1_800_000);
        assertThat(now.at(Kind.PLAN, 7)).hasValue(2_000_000);
    }

    @Test
    void aLockedLineKeepsItsPlanAndTakesActuals() {
        BudgetLine line = lines.add(BudgetLine.draft(new LinePlace(++project, IssueId.of(8), Optional.of(IssueId.of(88)), 2027), words(), EUR, false)
                .withCells(Cells.none().with(Kind.PLAN, 2, 500)), ACT);
        assertThat(locks.lock(IssueId.of(88), ACT)).isTrue();
        assertThat(locks.lock(IssueId.of(88), ACT)).isFalse();

        assertThatThrownBy(() -> edit.edit(PRIYA, List.of(cell(line, Kind.PLAN, 1, "10")), ""))
                .isInstanceOfSatisfying(CellsRefused.class, refused -> assertThat(refused.problems().get(0).reason()).isEqualTo(CellProblem.Reason.LOCKED));
        edit.edit(PRIYA, List.of(cell(line, Kind.ACTUAL, 1, "-10")), "");

        assertThat(lines.find(line.id()).get().isLocked()).isTrue();
        assertThat(locks.unlock(IssueId.of(88))).isTrue();
        assertThat(lines.find(line.id()).get().isLocked()).isFalse();
    }

    @Test
    void ofManyWhoEditTheSameCellAtOnceOneWinsAndTheOthersAreStale() throws Exception {
        BudgetLine line = add(++project, Cells.none());
        int people = 8;
        ExecutorService pool = Executors.newFixedThreadPool(people);
        CyclicBarrier start = new CyclicBarrier(people);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int person = 1; person <= people; person++) {
            String amount = Integer.toString(person);
            tries.add(() -> {
                start.await();
                try {
                    edit.edit(PRIYA, List.of(cell(line, Kind.PLAN, 3, amount)), "");
                    return true;
                } catch (CellsRefused stale) {
                    return false;
                }
            });
        }
        int won = 0;
        for (Future<Boolean> done : pool.invokeAll(tries)) {
            won += done.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(won).isEqualTo(1);
        BudgetLine now = lines.find(line.id()).get();
        assertThat(now.version()).isEqualTo(2);
        assertThat(history.since(line.id(), 1)).hasSize(1).allMatch(change -> change.after().equals(now.cells().at(Kind.PLAN, 3)));
    }

    @Test
    void theLinesOfACampaignGoWithItToAnotherPlan() {
        lines.add(BudgetLine.draft(new LinePlace(++project, IssueId.of(501), Optional.empty(), 2027), words(), EUR, false)
                .withCells(Cells.none().with(Kind.PLAN, 3, 700)), ACT);
        AoPlanAmounts amounts = new AoPlanAmounts(database.activeObjects(), locks);

        lines.move(List.of(501L), 77);

        assertThat(lines.ofPlan(IssueId.of(77))).hasSize(1);
        assertThat(amounts.of(IssueId.of(77))).containsExactly(Map.entry(202703, Sums.of(EUR, 700)));
        lines.move(List.of(501L), 0);
        assertThat(amounts.of(IssueId.of(77))).isEmpty();
    }

    @Test
    void aPlanWithoutPlannedAmountsCostsNoStatementForASecond() {
        AoPlanAmounts amounts = new AoPlanAmounts(database.activeObjects(), locks);
        amounts.of(IssueId.of(123_456));
        long before = database.statements();

        assertThat(amounts.of(IssueId.of(123_456))).isEmpty();

        assertThat(database.statements() - before).isZero();
    }

    @Test
    void aLineThatIsGoneLeavesItsHistory() {
        BudgetLine line = add(++project, Cells.none().with(Kind.PLAN, 1, 5));

        transactions.retryOnConflict(() -> {
            lines.delete(line, ACT);
            return null;
        });

        assertThat(lines.find(line.id())).isEmpty();
        assertThat(lines.ofYear(project, 2027)).isEmpty();
        assertThat(history.ofLine(line.id(), 10).get(0).before()).hasValue(5);
    }

    @Test
    void aFileOfLinesComesInWholeAndGoesOutAsItCameIn() {
        long year = ++project;
        String file = "issue,category,vendor,note,tag,reserve,currency,kind,202701,202712\r\n"
                + "MKT-9,Events,\"Acme, Inc\",'=1+1,optional,false,EUR,plan,1000.00,5\r\n"
                + "MKT-9,Events,\"Acme, Inc\",'=1+1,optional,false,EUR,forecast,,7.50\r\n"
                + "MKT-9,Reserve,,,,true,JPY,plan,300,\r\n";

        int made = importLines().run(PRIYA, year, 2027, file(file));

        assertThat(made).isEqualTo(2);
        List<BudgetLine> read = lines.ofYear(year, 2027);
        assertThat(read).hasSize(2);
        assertThat(read.get(0).cells()).isEqualTo(Cells.none().with(Kind.PLAN, 1, 100_000).with(Kind.PLAN, 12, 500).with(Kind.FORECAST, 12, 750));
        assertThat(read.get(0).note()).as("our own guard is taken off").isEqualTo("=1+1");
        assertThat(read.get(1).isReserve()).isTrue();
        assertThat(LinesCsv.cell(read.get(0).note())).isEqualTo("'=1+1");
    }

    @Test
    void aFileWithBadCellsSavesNothingAndNamesEachRowAndColumn() {
        long year = ++project;
        String file = "issue;currency;kind;202701\nMKT-9;EUR;plan;10\nMKT-404;EUR;plan;1\nMKT-9;EUR;plan;1.005\nMKT-9;XXQ;plan;1\nMKT-9;EUR;plan;=1+1\n";

        assertThatThrownBy(() -> importLines().run(PRIYA, year, 2027, file(file))).isInstanceOfSatisfying(FileFlawed.class, flawed ->
                assertThat(flawed.flaws()).extracting(flaw -> flaw.row() + " " + flaw.column() + " " + flaw.value() + " " + flaw.reason()).containsExactly(
                        "3 issue MKT-404 NO_ISSUE", "4 202701 1.005 TOO_MANY_DECIMALS", "5 currency XXQ NO_CURRENCY", "6 202701 =1+1 NOT_A_NUMBER"));
        assertThatThrownBy(() -> importLines().run(PRIYA, year, 2027, file("issue,kind\n"))).isInstanceOf(FileFlawed.class);
        assertThatThrownBy(() -> importLines().run(PRIYA, year, 2027, file(""))).isInstanceOf(FileFlawed.class);

        assertThat(lines.ofYear(year, 2027)).isEmpty();
    }

    @Test
    void anInvoiceCountsOnceHoweverOftenItIsSentAndNeverAgainOnceRemoved() {
        long year = ++project;
        add(year, Cells.none().with(Kind.PLAN, 3, 100_000));
        String file = "document,position,issue,category,vendor,month,currency,amount\nRE-1,1,MKT-9,events,acme gmbh,202703,EUR,400.25\n"
                + "RE-1,2,MKT-9,Events,Acme GmbH,202703,EUR,-0.25\nRE-2,1,MKT-9,Travel,,202704,USD,9\n";

        ImportActuals.Result first = importActuals().run(PRIYA, year, file(file));
        ImportActuals.Result second = importActuals().run(PRIYA, year, file(file));
        importActuals().remove(PRIYA, year, "RE-1", "2", "booked twice");
        ImportActuals.Result third = importActuals().run(PRIYA, year, file(file));

        assertThat(first.added()).isEqualTo(3);
        assertThat(second.added()).isZero();
        assertThat(second.known()).isEqualTo(3);
        assertThat(third.removed()).isEqualTo(1);
        List<BudgetLine> read = lines.ofYear(year, 2027);
        assertThat(read).hasSize(2);
        assertThat(read.get(0).cells().at(Kind.ACTUAL, 3)).hasValue(40_025);
        assertThat(read.get(1).cells()).isEqualTo(Cells.none().with(Kind.ACTUAL, 4, 900));
        assertThatThrownBy(() -> importActuals().run(PRIYA, year, file(file.replace("400.25", "401"))))
                .isInstanceOfSatisfying(FileFlawed.class, flawed -> assertThat(flawed.flaws().get(0).reason()).isEqualTo(RowFlaw.Reason.OTHER_AMOUNT));
    }

    @Test
    void aLongFileIsWrittenInPortionsWithItsPlanOnRecordOnce() {
        long year = ++project;
        StringBuilder file = new StringBuilder("issue,category,currency,kind,202701\n");
        for (int i = 1; i <= 2_300; i++) {
            file.append("MKT-9,Line ").append(i).append(",EUR,plan,").append(i).append("\nMKT-9,Line ").append(i).append(",EUR,actual,-1\n");
        }

        int made = importLines().run(PRIYA, year, 2027, file(file.toString()));

        assertThat(made).isEqualTo(2_300);
        List<BudgetLine> read = lines.ofYear(year, 2027);
        assertThat(read).extracting(BudgetLine::category).startsWith("Line 1", "Line 2").endsWith("Line 2300").hasSize(2_300);
        assertThat(read).allMatch(line -> line.cells().at(Kind.PLAN, 1).getAsLong() == 100L * Long.parseLong(line.category().substring(5)));
        assertThat(read).allMatch(line -> line.cells().sum(Kind.ACTUAL) == -100);
        assertThat(locks.budgeted()).contains(7L);
    }

    @Test
    void actualsOfAFileAreOneVersionOfEachLineWithItsHistory() {
        long year = ++project;
        BudgetLine there = add(year, Cells.none().with(Kind.PLAN, 3, 100_000).with(Kind.ACTUAL, 3, 5));
        StringBuilder file = new StringBuilder("document,position,issue,category,vendor,month,currency,amount\n");
        for (int i = 0; i < 1_200; i++) {
            file.append("RE-").append(i).append(",1,MKT-9,").append(i % 2 == 0 ? "events,ACME gmbh" : "Line " + i % 600 + ",").append(",")
                    .append(202701 + i % 3).append(",EUR,0.01\n");
        }

        ImportActuals.Result result = importActuals().run(PRIYA, year, file(file.toString()));

        assertThat(result.added()).isEqualTo(1_200);
        List<BudgetLine> read = lines.ofYear(year, 2027);
        assertThat(read).hasSize(301).allMatch(line -> line.version() == 2);
        assertThat(read.stream().mapToLong(line -> line.cells().sum(Kind.ACTUAL)).sum()).isEqualTo(1_205);
        BudgetLine now = lines.find(there.id()).get();
        assertThat(now.cells()).isEqualTo(Cells.none().with(Kind.PLAN, 3, 100_000).with(Kind.ACTUAL, 1, 200).with(Kind.ACTUAL, 2, 200).with(Kind.ACTUAL, 3, 205));
        assertThat(history.since(there.id(), 1)).extracting(change -> change.month() + " " + change.before() + " " + change.after())
                .containsExactlyInAnyOrder("1 OptionalLong.empty OptionalLong[200]", "2 OptionalLong.empty OptionalLong[200]", "3 OptionalLong[5] OptionalLong[205]");
        assertThat(history.since(there.id(), 1)).allMatch(change -> change.act().way() == Act.Way.IMPORT && change.act().who().equals(PRIYA));
    }

    @Test
    void anEditMadeWhileActualsComeInIsNotLost() {
        BudgetLine there = add(++project, Cells.none().with(Kind.ACTUAL, 3, 100));
        String file = "document,position,issue,category,vendor,month,currency,amount\nRE-1,1,MKT-9,Events,Acme GmbH,202703,EUR,4\n";
        Set<String> once = new HashSet<>();
        LineTargets meddling = new LineTargets() {
            @Override
            public Optional<LinePlace> place(PersonKey who, long inProject, String issueKey, int fiscalYear) {
                // The second time is in the transaction, which then finds the line changed or its version taken.
                if (!once.add(issueKey) && once.add("meddled")) {
                    CompletableFuture.runAsync(() -> edit.edit(LUCA, List.of(cell(there, Kind.ACTUAL, 4, "7")), "")).join();
                }
                return targets().place(who, inProject, issueKey, fiscalYear);
            }

            @Override
            public Optional<Integer> month(String text) {
                return targets().month(text);
            }
        };

        new ImportActuals(new FastCsvTable(), meddling, lines, new AoInvoices(database.activeObjects(), bulk), everybody(), new BulkTransactions(bulk), Clock.fixed(NOW, ZoneOffset.UTC))
                .run(PRIYA, project, file(file));

        assertThat(lines.find(there.id()).get().cells()).isEqualTo(Cells.none().with(Kind.ACTUAL, 3, 500).with(Kind.ACTUAL, 4, 700));
    }

    private ImportLines importLines() {
        return new ImportLines(new FastCsvTable(), targets(), lines, locks, plan -> { }, new BulkTransactions(bulk), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private ImportActuals importActuals() {
        return new ImportActuals(new FastCsvTable(), targets(), lines, new AoInvoices(database.activeObjects(), bulk), everybody(), new BulkTransactions(bulk),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static LineTargets targets() {
        return new LineTargets() {
            @Override
            public Optional<LinePlace> place(PersonKey who, long inProject, String issueKey, int fiscalYear) {
                return Optional.of(new LinePlace(inProject, IssueId.of(9), Optional.of(IssueId.of(7)), fiscalYear)).filter(place -> issueKey.equals("MKT-9"));
            }

            @Override
            public Optional<Integer> month(String text) {
                return Optional.of(Integer.valueOf(text));
            }
        };
    }

    private static BudgetFile file(String content) {
        return new BudgetFile() {
            @Override
            public String name() {
                return "file.csv";
            }

            @Override
            public Reader open() {
                return new StringReader(content);
            }
        };
    }

    private BudgetLine add(long inProject, Cells cells) {
        return lines.add(BudgetLine.draft(new LinePlace(inProject, IssueId.of(9), Optional.of(IssueId.of(7)), 2027), words(), EUR, false)
                .withCells(cells), ACT);
    }

    private static LineWords words() {
        return new LineWords("Events", "Acme GmbH", "", Tag.OPTIONAL);
    }

    private static CellEdit cell(BudgetLine line, Kind kind, int month, String typed) {
        return new CellEdit(line.id(), kind, Cells.key(2027, month), typed, line.version());
    }

    private static LineAccess everybody() {
        return new LineAccess() {
            @Override
            public boolean maySee(PersonKey who, IssueId issue) {
                return true;
            }

            @Override
            public boolean mayEdit(PersonKey who, IssueId issue) {
                return true;
            }
        };
    }
}

package org.marketops.metric.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.kernel.IssueId;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.BreakdownByIssue;
import org.marketops.metric.page.Figures;
import org.marketops.metric.page.ReadFigures;
import org.marketops.metric.page.StoredFigures;
import org.marketops.metric.page.Subject;
import org.marketops.metric.page.Window;
import org.marketops.testing.RealActiveObjects;
import org.marketops.time.CalendarInMemory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** The first campaigns of a breakdown are those, in that order and with those numbers, that all campaigns read at once have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BreakdownByIssueContract {

    private static final List<String> METRICS = List.of("spend", "impressions", "clicks", "ctr", "costPerClick", "costPerResult", "costPerMille", "results");
    private static final List<Window> WINDOWS = List.of(Window.days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
            Window.days(LocalDate.of(2026, 2, 5), LocalDate.of(2026, 5, 11)), Window.days(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 9)));
    private static final int CAMPAIGNS = 40;
    private static final int MOST = 7;

    private final Random random = new Random(Long.getLong("marketops.seed", 20_260_709));
    private final List<IssueId> campaigns = new ArrayList<>();
    private RealActiveObjects database;
    private Imports imports;
    private ReadFigures figures;
    private StoredOrders orders;
    private String rate = "1.08";

    abstract RealActiveObjects open();

    @BeforeAll
    void start() {
        database = open();
        imports = new Imports(database, true);
        figures = new ReadFigures(List.of(new StoredFigures(imports.sums(), imports.sums())), new CalendarInMemory());
        orders = new StoredOrders(imports.reads);
        for (int i = 0; i < CAMPAIGNS; i++) {
            campaigns.add(imports.project.campaign("C" + i));
        }
        for (int i = 0; i < 6; i++) {
            imported();
        }
    }

    @AfterAll
    void stop() throws Exception {
        database.close();
    }

    private void imported() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(181));
            lines.add("C" + random.nextInt(CAMPAIGNS) + "," + day + "," + some(2_000) + "," + some(20) + "," + some(4) + "," + spend());
        }
        imports.imported(Overlap.KEEP, lines.toArray(new String[0]));
    }

    private String some(int most) {
        return random.nextInt(3) == 0 ? "" : Integer.toString(random.nextInt(most));
    }

    private String spend() {
        return random.nextInt(3) == 0 ? "," : random.nextInt(300) + ".5," + (random.nextBoolean() ? "EUR" : random.nextInt(9) == 0 ? "GBP" : "USD");
    }

    @Test
    void eachMetricOfEachWindowHasTheSameFirstCampaignsAsAllOfThemReadAtOnce() {
        for (Window window : WINDOWS) {
            for (String metric : METRICS) {
                same(metric, window, List.of(), Exchange.NONE, false);
                same(metric, window, campaigns.subList(3, 11), rates(), true);
            }
        }
    }

    @Test
    void theOrderIsReadOnceUntilAnImportOrARateIsAnother() {
        same("spend", WINDOWS.get(1), List.of(), rates(), true);
        long before = imports.statements.get();
        byIssue().of(question("spend", WINDOWS.get(1), List.of(), rates(), true), Figures.NONE, MOST, List.of());
        assertThat(imports.statements.get() - before).isEqualTo(2);
        same("spend", WINDOWS.get(1), campaigns.subList(0, 30), rates(), true);
        rate = "0.04";
        same("spend", WINDOWS.get(1), List.of(), rates(), true);
        imported();
        same("spend", WINDOWS.get(1), List.of(), rates(), true);
    }

    @Test
    void aCampaignThatIsLookedIntoIsThereWhereverItStandsUnlessItIsHidden() {
        Breakdown all = Breakdown.of(metric("clicks"), all("clicks", WINDOWS.get(0), List.of(), false), evaluator(Exchange.NONE), figure -> Long.toString(figure.owner()));
        Breakdown.Line last = all.lines().get(all.lines().size() - 1);
        IssueId issue = IssueId.of(Long.parseLong(last.group()));

        Breakdown some = byIssue().of(question("clicks", WINDOWS.get(0), List.of(), Exchange.NONE, false), Figures.NONE, 2, List.of(issue));
        Breakdown hidden = byIssue().of(question("clicks", WINDOWS.get(0), List.of(issue), Exchange.NONE, false), Figures.NONE, 2, List.of(issue));

        assertThat(some.lines()).hasSize(3);
        assertThat(some.lines().get(2).measures()).hasToString(last.measures().toString());
        assertThat(hidden.lines()).hasSize(2);
        assertThat(hidden.all()).isEqualTo(all.all() - 1);
    }

    private void same(String code, Window window, List<IssueId> hidden, Exchange rates, boolean exchanged) {
        Breakdown all = Breakdown.of(metric(code), all(code, window, hidden, exchanged), evaluator(rates), figure -> Long.toString(figure.owner()));
        for (int look = 0; look < 2; look++) {
            Breakdown some = of(code, window, hidden, rates, exchanged);
            assertThat(some.all()).as(code + " " + window).isEqualTo(all.lines().size());
            assertThat(some.columns()).isEqualTo(all.columns());
            assertThat(lines(some)).as(code + " " + window).isEqualTo(lines(all).subList(0, Math.min(MOST, all.lines().size())));
        }
    }

    @Test
    void anExportHasAllCampaignsInTheSameOrderThoughTheyAreReadInPortions() {
        Figures whole = all("costPerClick", WINDOWS.get(0), campaigns.subList(3, 6), true);
        Breakdown all = Breakdown.of(metric("costPerClick"), whole, evaluator(rates()), figure -> Long.toString(figure.owner()));
        List<String> lines = new ArrayList<>();
        byIssue().each(question("costPerClick", WINDOWS.get(0), campaigns.subList(3, 6), rates(), true), whole, MOST, part -> lines.addAll(lines(part)));
        assertThat(lines).hasSizeGreaterThan(MOST).isEqualTo(lines(all));
    }

    private static List<String> lines(Breakdown breakdown) {
        return breakdown.lines().stream().map(line -> line.group() + " " + line.measures()).collect(Collectors.toList());
    }

    private Breakdown of(String code, Window window, List<IssueId> hidden, Exchange rates, boolean exchanged) {
        return byIssue().of(question(code, window, hidden, rates, exchanged), all(code, window, hidden, exchanged), MOST, List.of());
    }

    private BreakdownByIssue byIssue() {
        return new BreakdownByIssue(figures, orders);
    }

    private static BreakdownByIssue.Question question(String code, Window window, List<IssueId> hidden, Exchange rates, boolean exchanged) {
        return new BreakdownByIssue.Question(Subject.project(PROJECT, hidden), window, metric(code), evaluator(rates), exchanged);
    }

    private Figures all(String code, Window window, List<IssueId> hidden, boolean exchanged) {
        return figures.byIssue(Subject.project(PROJECT, hidden), window, Breakdown.wanted(metric(code), Dictionary.standard(), exchanged));
    }

    private static Definition metric(String code) {
        return Dictionary.standard().required(code);
    }

    private static Evaluator evaluator(Exchange rates) {
        return new Evaluator(Dictionary.standard(), rates);
    }

    /** Nobody knows what a pound is worth. */
    private Exchange rates() {
        return Exchange.forAll(new Exchange() {
            @Override
            public Optional<String> currency() {
                return Optional.of("EUR");
            }

            @Override
            public Optional<BigDecimal> units(String from, LocalDate day) {
                return from.equals("GBP") ? Optional.empty() : Optional.of(new BigDecimal(rate).add(BigDecimal.valueOf(day.getMonthValue(), 2)));
            }

            @Override
            public String rateName(String from, LocalDate day) {
                return from;
            }
        });
    }
}

package org.marketops.metric.file;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Batch;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.ReadMetrics;
import org.marketops.metric.RowProblem;
import org.marketops.metric.Totals;
import org.marketops.metric.Undefined;
import org.marketops.metric.UndoImport;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.file.jira.FastCsvTable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.OUTSIDER;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

class ImportFileTest {

    private static final String HEADER = "campaign,date,impressions,clicks,results,spend,currency";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-09T12:00:00Z"), ZoneOffset.UTC);
    private static final Transactions DIRECTLY = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };

    private final InMemoryMetrics store = new InMemoryMetrics();
    private final ProjectOfCampaigns project = new ProjectOfCampaigns();
    private final ImportFile imports = withLimits(ImportLimits.standard());
    private final UndoImport undo = new UndoImport(store, project, DIRECTLY, NOON);

    @Test
    void theRealMetaReportGivesTheSumsOfItsBytes() {
        IssueId plan = project.plan("Giving guide");

        Batch batch = imports.commit(ANN, PROJECT, SharedData.file("meta-ads-export.csv"),
                ImportChoices.stopOnBadRows().under(plan).creatingAllMissing());
        Totals totals = numbers(plan).totals();

        assertThat(batch.counts().imported()).isEqualTo(291);
        assertThat(totals.sum(MetricKey.IMPRESSIONS)).isEqualTo(count("770113"));
        assertThat(totals.sum(MetricKey.RESULTS)).isEqualTo(count("1581"));
        assertThat(totals.sum(MetricKey.CLICKS)).isEqualTo(count("4704"));
        assertThat(rounded(totals.sum(MetricKey.SPEND), 2)).isEqualTo("15978.28");
        assertThat(rounded(costPerResult(plan), 4)).isEqualTo("10.1064");
        assertThat(totals.sum(MetricKey.SPEND).currency()).isEqualTo("USD");
        assertThat(project.campaignsOf(plan)).hasSize(7);
        assertThat(rounded(numbers(named("Giving Guide 2021 - Emotional")).totals().sum(MetricKey.SPEND), 2)).isEqualTo("5000.00");
        assertThat(numbers(named("Giving Guide 2021 – Factual V3")).totals().sum(MetricKey.RESULTS)).isEqualTo(count("187"));
        assertThat(store.facts()).hasSize(28);
    }

    @Test
    void ofTwoRowsAMissingNumberIsNotZeroAndTheRangeKeepsItsDays() {
        IssueId spring = project.campaign("Spring");

        imports.commit(ANN, PROJECT, TextFile.of(
                "Campaign name,Reporting starts,Reporting ends,Impressions,Results,Amount spent (EUR),Reach",
                "Spring,2026-01-20,2026-03-02,1000,,1.50,900",
                "Spring,2026-01-20,2026-03-02,500,3,2.25,450"), ImportChoices.stopOnBadRows());

        assertThat(numbers(spring).totals().sum(MetricKey.CLICKS)).isEqualTo(Measure.undefined(Undefined.NO_DATA));
        assertThat(costPerResult(spring))
                .isEqualTo(Measure.money(new BigDecimal("1.25"), "EUR"));
        assertThat(numbers(spring).spansMonths()).isTrue();
        assertThat(numbers(spring).lastDay()).hasToString("Optional[2026-03-02]");
        assertThat(store.facts()).hasSize(3);
    }

    @Test
    void aFileInUtf16WithTabsAndTitleLinesIsRead() {
        IssueId spring = project.campaign("Spring");
        String text = "\ufeffReport of May\t\t\n2026-05-01 - 2026-05-31\n\nCampaign\tDate\tClicks\r\nSpring\t01.05.2026\t12\r\nTotal\t\t12\r\n";

        imports.commit(ANN, PROJECT, TextFile.in(StandardCharsets.UTF_16LE, text), ImportChoices.stopOnBadRows());

        assertThat(numbers(spring).totals().sum(MetricKey.CLICKS)).isEqualTo(count("12"));
    }

    @Test
    void aFileOfSemicolonsHasDecimalCommas() {
        IssueId spring = project.campaign("Spring");

        imports.commit(ANN, PROJECT, TextFile.of("campaign;date;spend;currency", "Spring;20260501;1.429,99;eur",
                "Spring;20260502;0,01;EUR"), ImportChoices.stopOnBadRows());

        assertThat(numbers(spring).totals().sum(MetricKey.SPEND)).isEqualTo(Measure.money(new BigDecimal("1430.00"), "EUR"));
    }

    @Test
    void aBrokenNumberInRowSevenIsNamedWithRowColumnAndValue() {
        project.campaign("Spring");

        ImportPreview preview = imports.preview(ANN, PROJECT, sevenRowsWith("12.4k"));

        assertThat(preview.scan().errors()).hasSize(1);
        assertThat(preview.scan().errors().get(0)).hasToString("row 7, impressions, \"12.4k\": NOT_A_NUMBER");
        assertThat(store.batches()).isZero();
    }

    @Test
    void aBrokenRowStopsTheImportOrIsLeftOutAsChosen() {
        IssueId spring = project.campaign("Spring");

        ImportRefused refused = catchThrowableOfType(ImportRefused.class, () ->
                imports.commit(ANN, PROJECT, sevenRowsWith("12.4k"), ImportChoices.stopOnBadRows()));
        assertThat(refused.reason()).isEqualTo(ImportRefused.Reason.ROWS_WITH_ERRORS);
        assertThat(store.batches()).isZero();

        Batch batch = imports.commit(ANN, PROJECT, sevenRowsWith("12.4k"), ImportChoices.leaveOutBadRows());
        assertThat(batch.counts().leftOut()).isOne();
        assertThat(numbers(spring).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("50"));
    }

    @Test
    void eachKindOfBadCellIsTold() {
        assertProblem("Spring,2026-05-01,-3,1,1,1,EUR", "impressions", RowProblem.NEGATIVE);
        assertProblem("Spring,2026-05-01,1.5,1,1,1,EUR", "impressions", RowProblem.NOT_A_WHOLE_NUMBER);
        assertProblem("Spring,2026-06-31,1,1,1,1,EUR", "date", RowProblem.NOT_A_DAY);
        assertProblem("Spring,1/2/2026,1,1,1,1,EUR", "date", RowProblem.DAY_TWO_READINGS);
        assertProblem(" ,2026-05-01,1,1,1,1,EUR", "campaign", RowProblem.NO_CAMPAIGN);
        assertProblem("x".repeat(256) + ",2026-05-01,1,1,1,1,EUR", "campaign", RowProblem.NAME_TOO_LONG);
        assertProblem("Spring,2026-05-01,1,1,1,1e9,EUR", "spend", RowProblem.NOT_A_NUMBER);
        assertProblem("Spring,2026-05-01,1,1,1,> 90%,EUR", "spend", RowProblem.NOT_A_NUMBER);
        assertProblem("Spring,2026-05-01,1,1,1,99999999999999,EUR", "spend", RowProblem.TOO_LARGE);
        assertProblem("Spring,2026-05-01,1,1,1,1,EURO", "currency", RowProblem.NOT_A_CURRENCY);
        assertProblem("Spring,2026-05-01,1,1,1,1,", "currency", RowProblem.NOT_A_CURRENCY);
        assertProblem("Spring,2026-05-01", "impressions", RowProblem.CELL_MISSING);
    }

    @Test
    void undefinedSignsAndThousandsSignsAreRead() {
        IssueId spring = project.campaign("Spring");

        imports.commit(ANN, PROJECT, TextFile.of(HEADER, "Spring,2026-05-01,\"1,234,567\", --,--,\"2,000.50\",EUR",
                "Spring,2026-05-02,0,,,0,EUR"), ImportChoices.stopOnBadRows());

        assertThat(numbers(spring).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("1234567"));
        assertThat(numbers(spring).totals().sum(MetricKey.CLICKS)).isEqualTo(Measure.undefined(Undefined.NO_DATA));
        assertThat(numbers(spring).totals().sum(MetricKey.SPEND)).isEqualTo(Measure.money(new BigDecimal("2000.50"), "EUR"));
    }

    @Test
    void filesThatAreNoTableOfNumbersAreRefused() {
        assertRefused(TextFile.of("<!DOCTYPE html>", "<html><body>Log in</body></html>"), FileRefused.Reason.HTML_PAGE);
        assertRefused(TextFile.of(""), FileRefused.Reason.EMPTY);
        assertRefused(TextFile.of("\ufeff \n \n"), FileRefused.Reason.EMPTY);
        assertRefused(TextFile.of(HEADER), FileRefused.Reason.HEADER_ONLY);
        assertRefused(TextFile.of(HEADER, ",,,,,,", ""), FileRefused.Reason.HEADER_ONLY);
        assertRefused(TextFile.of("No data available."), FileRefused.Reason.NO_DATA);
        assertRefused(TextFile.of("name,age", "Ann,40"), FileRefused.Reason.UNKNOWN_HEADER);
        assertRefused(TextFile.ofBytes(new byte[] {'P', 'K', 3, 4, 0, 0}), FileRefused.Reason.ARCHIVE);
        assertRefused(TextFile.ofBytes(new byte[] {'a', ',', 0, 'b', 'c'}), FileRefused.Reason.NOT_TEXT);
        assertRefused(TextFile.in(StandardCharsets.ISO_8859_1, HEADER + "\nFrühling,2026-05-01,1,1,1,1,EUR"),
                FileRefused.Reason.BROKEN_ENCODING);
        assertRefused(TextFile.of("campaign,date,spend", "Spring,2026-05-01,1"), FileRefused.Reason.CURRENCY_NEEDED);
        assertRefused(TextFile.of("campaign,date,ctr", "Spring,2026-05-01,1"), FileRefused.Reason.COLUMN_MISSING);
        assertRefused(TextFile.of("campaign,date,clicks,clicks", "Spring,2026-05-01,1,2"), FileRefused.Reason.COLUMN_TWICE);
        assertRefused(TextFile.of("Campaign name,Reporting starts,Reporting ends,Amount spent", "S,2026-05-01,2026-05-02,1"),
                FileRefused.Reason.CURRENCY_NEEDED);
        assertRefused(TextFile.of("Campaign name,Reporting starts,Reporting ends,Amount spent (ABC)", "S,2026-05-01,2026-05-02,1"),
                FileRefused.Reason.UNKNOWN_CURRENCY);
        assertThat(store.batches()).isZero();
    }

    @Test
    void filesOverALimitAreRefused() {
        ImportFile small = withLimits(new ImportLimits(400, 2, 8, 20));
        String row = "Spring,2026-05-01,1,1,1,1,EUR";

        assertRefusedBy(small, TextFile.of(HEADER, "x".repeat(400)), FileRefused.Reason.TOO_MANY_BYTES);
        assertRefusedBy(small, TextFile.of(HEADER, row, row, row), FileRefused.Reason.TOO_MANY_ROWS);
        assertRefusedBy(small, TextFile.of(HEADER, "a,b,c,d,e,f,g,h,i"), FileRefused.Reason.TOO_MANY_COLUMNS);
        assertRefusedBy(small, TextFile.of(HEADER, "x".repeat(21) + ",2026-05-01,1,1,1,1,EUR"), FileRefused.Reason.CELL_TOO_LONG);
        assertRefusedBy(small, TextFile.of(HEADER, "\"Spring,2026-05-01,1,1,1,1,EUR", row), FileRefused.Reason.CELL_TOO_LONG);
    }

    @Test
    void quotesInsideQuotesDoNotMixUpTheCells() {
        project.campaign("a \"b, c\" d");
        ImportFile small = withLimits(new ImportLimits(400, 2, 8, 20));

        ImportPreview preview = small.preview(ANN, PROJECT, TextFile.of(HEADER, "\"a \"\"b, c\"\" d\",2026-05-01,1,1,1,1,EUR"));

        assertThat(preview.matched()).hasSize(1);
    }

    @Test
    void namesAreMatchedByKeyThenExactlyThenWithoutCaseBlanksAndDashes() {
        IssueId spring = project.campaign("Spring – Nordics");

        imports.commit(ANN, PROJECT, TextFile.of(HEADER, "mkt-1,2026-05-01,1,,,,", "Spring – Nordics,2026-05-01,10,,,,",
                "spring -  NORDICS,2026-05-01,100,,,,"), ImportChoices.stopOnBadRows());

        assertThat(numbers(spring).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("111"));
    }

    @Test
    void aNameThatFitsTwoCampaignsFitsNoneUntilSomebodyChooses() {
        project.campaign("Spring");
        IssueId second = project.campaign("SPRING");
        TextFile file = TextFile.of(HEADER, "spring,2026-05-01,7,,,,");

        assertThat(imports.preview(ANN, PROJECT, file).unmatched()).hasSize(1);
        imports.commit(ANN, PROJECT, file, ImportChoices.stopOnBadRows().taking("spring", second));

        assertThat(numbers(second).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("7"));
    }

    @Test
    void rowsWithoutACampaignStayInTheTrayAndCountNowhere() {
        IssueId spring = project.campaign("Spring");

        Batch batch = imports.commit(ANN, PROJECT, TextFile.of(HEADER, "Spring,2026-05-01,1,,,,", "Autumn,2026-05-01,10,,,,"),
                ImportChoices.stopOnBadRows());

        assertThat(batch.counts().inTray()).isOne();
        assertThat(numbers(spring).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("1"));
        assertThat(store.facts()).extracting(fact -> fact.campaign().trayName()).containsExactly("", "Autumn");
    }

    @Test
    void missingCampaignsAreCreatedOnceForAllTheirSpellings() {
        IssueId plan = project.plan("Year");

        imports.commit(ANN, PROJECT, TextFile.of(HEADER, "Spring - A,2026-05-01,1,,,,", "Spring – A,2026-05-01,10,,,,"),
                ImportChoices.stopOnBadRows().under(plan).creatingAllMissing());

        assertThat(project.campaignsOf(plan)).hasSize(1);
        assertThat(numbers(plan).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("11"));
    }

    @Test
    void nothingIsImportedIfACampaignCannotBeCreatedOrNoPlanIsChosen() {
        IssueId plan = project.plan("Year");
        project.refuses("Autumn");
        TextFile file = TextFile.of(HEADER, "Spring,2026-05-01,1,,,,", "Autumn,2026-05-01,10,,,,");

        assertThatThrownBy(() -> imports.commit(ANN, PROJECT, file, ImportChoices.stopOnBadRows().creatingAllMissing()))
                .isInstanceOf(ImportRefused.class).hasMessageContaining("PLAN_NEEDED");
        assertThatThrownBy(() -> imports.commit(ANN, PROJECT, file,
                ImportChoices.stopOnBadRows().creatingAllMissing().under(IssueId.of(99))))
                .isInstanceOf(ImportRefused.class).hasMessageContaining("PLAN_UNKNOWN");
        assertThatThrownBy(() -> imports.commit(ANN, PROJECT, file,
                ImportChoices.stopOnBadRows().creatingAllMissing().under(plan)))
                .isInstanceOf(ImportRefused.class).hasMessageContaining("Start date is required.");
        assertThat(store.batches()).isZero();
        assertThat(project.campaignsOf(plan)).isEmpty();
    }

    @Test
    void theSameBytesAreRefusedUntilTheFirstImportIsUndone() {
        IssueId spring = project.campaign("Spring");
        TextFile file = TextFile.of(HEADER, "Spring,2026-05-01,1,,,,");
        Batch first = imports.commit(ANN, PROJECT, file, ImportChoices.stopOnBadRows());

        assertThatThrownBy(() -> imports.commit(ANN, PROJECT, file, ImportChoices.stopOnBadRows()))
                .isInstanceOf(ImportRefused.class).hasMessageContaining("ALREADY_IMPORTED");
        Batch undone = undo.undo(ANN, PROJECT, first.id());
        assertThat(numbers(spring).isEmpty()).isTrue();
        assertThat(undone.undo().orElseThrow().by()).isEqualTo(ANN);

        imports.commit(ANN, PROJECT, file, ImportChoices.stopOnBadRows());
        assertThat(numbers(spring).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("1"));
        assertThat(undo.batches(ANN, PROJECT)).hasSize(2);
    }

    @Test
    void daysThatAreImportedAlreadyAreReplacedOrCountTwiceOnlyIfSomebodySaysSo() {
        IssueId spring = project.campaign("Spring");
        TextFile may = TextFile.of(HEADER, "Spring,2026-05-01,1,,,,", "Spring,2026-05-31,1,,,,");
        TextFile mayAgain = TextFile.of(HEADER, "Spring,2026-05-01,5,,,,", "Spring,2026-05-31,5,,,,");
        TextFile halfOfMay = TextFile.of(HEADER, "Spring,2026-05-15,7,,,,");
        imports.commit(ANN, PROJECT, may, ImportChoices.stopOnBadRows());

        assertThat(imports.preview(ANN, PROJECT, mayAgain).overlapping()).hasSize(1);
        assertThatThrownBy(() -> imports.commit(ANN, PROJECT, mayAgain, ImportChoices.stopOnBadRows()))
                .isInstanceOf(ImportRefused.class).hasMessageContaining("OVERLAPS");
        assertThatThrownBy(() -> imports.commit(ANN, PROJECT, halfOfMay, ImportChoices.stopOnBadRows().onOverlap(Overlap.REPLACE)))
                .isInstanceOf(ImportRefused.class).hasMessageContaining("NOT_COVERED");
        assertThat(numbers(spring).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("2"));

        imports.commit(ANN, PROJECT, mayAgain, ImportChoices.stopOnBadRows().onOverlap(Overlap.REPLACE));
        assertThat(numbers(spring).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("10"));

        imports.commit(ANN, PROJECT, halfOfMay, ImportChoices.stopOnBadRows().onOverlap(Overlap.KEEP));
        assertThat(numbers(spring).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("17"));
    }

    @Test
    void whoMayNotImportFindsNothing() {
        TextFile file = TextFile.of(HEADER, "Spring,2026-05-01,1,,,,");

        assertThatThrownBy(() -> imports.preview(OUTSIDER, PROJECT, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.commit(OUTSIDER, PROJECT, file, ImportChoices.stopOnBadRows())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> undo.batches(OUTSIDER, PROJECT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> undo.undo(ANN, 10_001, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> new ReadMetrics(store, project, project).of(OUTSIDER, IssueId.of(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void numbersThatAddUpToTooMuchAreRefusedAsAWhole() {
        project.campaign("Spring");

        assertRefused(TextFile.of(HEADER, "Spring,2026-05-01,1,1,1,9000000000000,EUR", "Spring,2026-05-01,1,1,1,9000000000000,EUR"),
                FileRefused.Reason.SUM_TOO_LARGE);
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        IssueId odd = project.campaign("=HYPERLINK(\"x\")");

        imports.commit(ANN, PROJECT, TextFile.of(HEADER, "\"=HYPERLINK(\"\"x\"\")\",2026-05-01,3,,,,"), ImportChoices.stopOnBadRows());

        assertThat(numbers(odd).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(count("3"));
    }

    private IssueMetrics numbers(IssueId issue) {
        return new ReadMetrics(store, project, project).of(ANN, issue);
    }

    private IssueId named(String name) {
        return project.visibleTo(ANN, PROJECT).stream().filter(campaign -> campaign.name().equals(name))
                .findFirst().orElseThrow().id();
    }

    private ImportFile withLimits(ImportLimits limits) {
        return new ImportFile(store, project, project, new FastCsvTable(), limits, DIRECTLY, NOON);
    }

    private void assertProblem(String row, String column, RowProblem problem) {
        ImportPreview preview = imports.preview(ANN, PROJECT, TextFile.of(HEADER, row));
        assertThat(preview.scan().errors()).as(row).hasSize(1);
        assertThat(preview.scan().errors().get(0).problem()).as(row).isEqualTo(problem);
        assertThat(preview.scan().errors().get(0).column()).as(row).isEqualTo(column);
    }

    private void assertRefused(UploadedFile file, FileRefused.Reason reason) {
        assertRefusedBy(imports, file, reason);
    }

    private static void assertRefusedBy(ImportFile imports, UploadedFile file, FileRefused.Reason reason) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () ->
                imports.commit(ANN, PROJECT, file, ImportChoices.leaveOutBadRows()));
        assertThat(refused).as(reason.name()).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.arguments()).first().isEqualTo("numbers.csv");
    }

    private static TextFile sevenRowsWith(String impressions) {
        String good = "Spring,2026-05-01,10,1,1,1,EUR";
        return TextFile.of(HEADER, good, good, good, good, good, "Spring,2026-05-01," + impressions + ",1,1,1,EUR");
    }

    private static Measure count(String value) {
        return Measure.of(new BigDecimal(value));
    }

    private Measure costPerResult(IssueId issue) {
        return new Evaluator(Dictionary.standard(), Exchange.NONE).of("costPerResult", Basis.ofSums(numbers(issue).sums())).measure();
    }

    private static String rounded(Measure measure, int decimals) {
        return measure.value().orElseThrow().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}

package org.marketops.metric.file;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Fact;
import org.marketops.metric.MetricKey;
import org.marketops.metric.NameTally;
import org.marketops.metric.RowError;
import org.marketops.metric.RowProblem;
import org.marketops.metric.file.jira.FastCsvTable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** Every oddity that was seen in a real export has a file here, made by us, and its exact figures or its refusal. */
class SeenInRealExportsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-09T12:00:00Z"), ZoneOffset.UTC);
    private static final Transactions DIRECTLY = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };

    private final InMemoryMetrics store = new InMemoryMetrics();
    private final ProjectOfCampaigns project = new ProjectOfCampaigns();
    private final ImportFile imports =
            new ImportFile(store, project, project, new FastCsvTable(), ImportLimits.standard(), DIRECTLY, NOON);

    @BeforeEach
    void aCampaign() {
        project.campaign("Frühling");
    }

    @Test
    void aByteOrderMarkMakesNoDifference() {
        assertThat(imported("utf8-with-bom.csv")).isEqualTo(imported("utf8-without-bom.csv"))
                .containsExactly("impressions 10", "clicks 1", "results 1", "spend 1.5 EUR");
    }

    @Test
    void utf16WithTabsNamedCsvWithLinesAboveIsRead() {
        assertThat(imported("utf16le-tabs.csv")).containsExactly("impressions 2000", "clicks 20", "results 1", "spend 50 USD", "leads 3");
        assertThat(format("utf16le-tabs.csv").encoding()).isEqualTo("UTF-16LE");
        assertThat(format("utf16le-tabs.csv").profile()).isEqualTo("linkedin-ads");
        assertThat(format("utf16le-tabs.csv").days()).isEqualTo(DayOrder.MONTH_FIRST);
    }

    @Test
    void bothKindsOfLineEndsAreRead() {
        assertThat(imported("crlf.csv")).isEqualTo(imported("utf8-without-bom.csv"));
    }

    @Test
    void titleLinesCommentLinesAndPaddedTitlesAreNoRows() {
        assertThat(imported("one-title-line.csv")).contains("impressions 10", "spend 1.5 EUR");
        assertThat(imported("title-padded-with-commas.csv")).contains("impressions 10", "spend 1.5 EUR");
        assertThat(imported("two-title-lines.csv")).containsExactly("impressions 10", "clicks 1", "spend 1.5 EUR");
        assertThat(imported("comment-lines.csv")).containsExactly("results 1.5", "sessions 10", "attributedRevenue 1.5 EUR");
        assertThat(format("comment-lines.csv").profile()).isEqualTo("ga4");
    }

    @Test
    void aPeriodAboveTheTableIsThePeriodOfItsRowsInEachStyle() {
        for (String style : List.of("period-in-brackets.csv", "period-iso.csv", "period-in-words.csv")) {
            assertDays(style, "2026-05-01", "2026-05-10");
        }
        assertDays("two-title-lines.csv", "2026-05-01", "2026-05-31");
        assertDays("comment-lines.csv", "2023-09-23", "2023-10-20");
    }

    @Test
    void allTimeIsNoPeriodAndIsAskedFor() {
        assertRefused("period-all-time.csv", FileRefused.Reason.PERIOD_MISSING);

        ImportPreview preview = imports.preview(ANN, PROJECT, fixture("period-all-time.csv"),
                FormatChoices.asDetected().period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30")));

        assertThat(preview.scan().lastDay()).hasToString("Optional[2026-06-30]");
        assertProblem("days-all-time.csv", 2, "date", RowProblem.NOT_A_DAY);
    }

    @Test
    void headersInFrenchPortugueseAndSpanishAreKnown() {
        assertThat(imported("header-french.csv")).containsExactly("impressions 10", "clicks 1", "spend 1.5 EUR");
        assertThat(imported("header-portuguese.csv")).containsExactly("impressions 10", "clicks 1", "results 1", "spend 1.5 EUR");
        assertThat(imported("header-spanish.csv")).containsExactly("impressions 10", "clicks 1", "results 1", "spend 1.5 EUR");
        assertThat(format("header-french.csv").profile()).isEqualTo("google-ads");
        assertThat(format("header-spanish.csv").profile()).isEqualTo("meta-ads");
    }

    @Test
    void semicolonsComeWithDecimalCommas() {
        assertThat(imported("semicolons-decimal-comma.csv")).contains("impressions 30", "spend 1430 EUR");
    }

    @Test
    void theOrderOfColumnsMakesNoDifference() {
        assertThat(imported("another-column-order.csv")).isEqualTo(imported("utf8-without-bom.csv"));
    }

    @Test
    void rowsOfTotalsCountNowhereButAreComparedAndTold() {
        ImportPreview preview = preview("total-in-first-column.csv");

        assertThat(imported("total-in-first-column.csv")).contains("impressions 30", "clicks 3", "spend 4 EUR");
        assertThat(preview.scan().totalRows()).isEqualTo(3);
        assertThat(preview.scan().statedSpend()).contains(new BigDecimal("4.00"));
        assertThat(imported("total-without-a-name.csv")).contains("impressions 30", "spend 4 EUR");
        assertThat(preview("total-without-a-name.csv").scan().errorCount()).isZero();
        assertThat(preview("total-without-a-name.csv").scan().totalRows()).isOne();
    }

    @Test
    void dashesAndEmptyCellsAreUndefinedAndZeroIsZero() {
        assertThat(imported("undefined-signs.csv")).containsExactly("impressions 10", "clicks 0", "spend 0 EUR");
        assertThat(store.facts().stream().filter(fact -> fact.metric() == MetricKey.CLICKS)).hasSize(1);
    }

    @Test
    void sharesAndPercentagesInTheFileAreNeverUsed() {
        assertThat(imported("shares-and-percent.csv")).containsExactly("impressions 10", "clicks 1", "spend 1.5 EUR");
    }

    @Test
    void thousandsSignsInsideQuotesAreRead() {
        assertThat(imported("thousands-in-quotes.csv")).contains("impressions 1234567", "clicks 12345", "spend 2000.5 EUR");
        assertThat(imported("currency-signs.csv")).contains("spend 1235 USD");
    }

    @Test
    void anAmountWithTheOtherDecimalSignIsAnErrorAndNotAThousandTimesTooMuch() {
        assertProblem("two-readings-of-one-amount.csv", 4, "spend", RowProblem.TWO_READINGS);
    }

    @Test
    void conversionsMayBeFractionsAndMoreThanClicks() {
        assertThat(imported("fractional-conversions.csv")).contains("results 2");
        assertThat(imported("conversions-above-clicks.csv")).contains("clicks 1", "results 7");
    }

    @Test
    void theCurrencyStandsInAColumnOrInTheHeaderOrIsAskedFor() {
        assertThat(imported("currency-in-header.csv")).contains("spend 1.5 USD");
        assertThat(format("currency-nowhere.csv").isCurrencyNeeded()).isTrue();
        assertRefused("currency-nowhere.csv", FileRefused.Reason.CURRENCY_NEEDED);

        store.clear();
        imports.commit(ANN, PROJECT, fixture("currency-nowhere.csv"),
                ImportChoices.stopOnBadRows().reading(FormatChoices.asDetected().currency("gbp")));

        assertThat(sums()).contains("spend 1.5 GBP");
    }

    @Test
    void amountsAreMillionthsOnlyWhereTheFileDeclaresIt() {
        assertThat(imported("micros-in-header.csv")).contains("results 1", "spend 1.5 EUR");
        assertThat(imported("micros-in-rows-plain-total.csv")).containsExactly("impressions 1634", "clicks 10", "spend 1.92 EUR");
        assertThat(preview("micros-in-rows-plain-total.csv").scan().statedSpend()).contains(new BigDecimal("1.92"));
        assertThat(format("utf8-without-bom.csv").micros()).isFalse();
    }

    @Test
    void binaryNoiseInMoneyCancelsOut() {
        assertThat(imported("binary-float-money.csv")).contains("spend 1.5 EUR");
    }

    @Test
    void daysAreReadInEachWriting() {
        for (String style : List.of("iso", "day-first-dashes", "month-first-slashes", "digits", "with-a-clock", "in-words")) {
            assertDays("days-" + style + ".csv", "2024-01-31", "2024-02-01");
        }
        assertDays("days-range-in-a-cell.csv", "2026-01-01", "2026-05-29");
    }

    @Test
    void aDayThatCouldBeTwoIsAnErrorUntilSomebodySaysWhich() {
        assertProblem("days-two-readings.csv", 2, "date", RowProblem.DAY_TWO_READINGS);

        ImportPreview preview = imports.preview(ANN, PROJECT, fixture("days-two-readings.csv"),
                FormatChoices.asDetected().days(DayOrder.DAY_FIRST));

        assertThat(preview.scan().errorCount()).isZero();
        assertThat(preview.scan().firstDay()).hasToString("Optional[2024-02-01]");
    }

    @Test
    void namesKeepTheirSignsAndOneCampaignFitsBothDashes() {
        project.campaign("Spring, \"new\" | <b>; Ωμέγα – 2026");

        assertThat(imported("odd-names.csv")).containsExactly("impressions 30");
        assertThat(preview("odd-names.csv").unmatched()).isEmpty();
    }

    @Test
    void severalTablesInOneFileAreRefusedWithTheLineOfTheSecond() {
        assertRefused("several-tables.csv", FileRefused.Reason.SEVERAL_TABLES);
        FileRefused refused = assertRefused("same-table-twice.csv", FileRefused.Reason.SEVERAL_TABLES);
        assertThat(refused.arguments()).containsExactly("numbers.csv", "3", "1");
    }

    @Test
    void emptyReportsAndPagesAreRefusedAsWhatTheyAre() {
        assertRefused("no-data-available.csv", FileRefused.Reason.NO_DATA);
        assertRefused("no-data-under-header.csv", FileRefused.Reason.NO_DATA);
        assertRefused("header-only.csv", FileRefused.Reason.HEADER_ONLY);
        assertRefused("html-page.csv", FileRefused.Reason.HTML_PAGE);
    }

    @Test
    void formulasStayText() {
        assertThat(preview("formulas.csv").unmatched()).extracting(NameTally::name)
                .containsExactlyInAnyOrder("=HYPERLINK(\"http://x\",\"y\")", "+1-2", "-cmd", "@SUM(A1)");
    }

    @Test
    void anIssueKeyInUtmIdBeatsTheName() {
        assertThat(preview("key-in-utm-id.csv").matched()).hasSize(1);
    }

    @Test
    void exportsOfCustomerSystemsAreKnown() {
        assertThat(imported("hubspot-contacts.csv")).containsExactly("leads 2");
        assertThat(imported("hubspot-campaigns.csv")).containsExactly("spend 1.5 EUR", "sessions 10", "leads 3");
        assertThat(imported("salesforce-campaigns.csv")).containsExactly("spend 1.5 EUR", "leads 12");
        assertThat(format("salesforce-campaigns.csv").profile()).isEqualTo("salesforce");
    }

    @Test
    void theFootOfAMicrosoftReportIsAnErrorOfOneRow() {
        assertThat(format("microsoft-ads.csv").profile()).isEqualTo("microsoft-ads");
        assertThat(preview("microsoft-ads.csv").scan().goodRows()).isOne();
    }

    @Test
    void ownMappingsReadWhatNoProfileKnows() {
        TextFile file = TextFile.of("Werbung,Wann,Gesehen", "Frühling,2026-05-01,10");
        FormatChoices own = FormatChoices.asDetected().column("campaign", "Werbung").column("day", "Wann").column("impressions", "Gesehen");

        imports.commit(ANN, PROJECT, file, ImportChoices.stopOnBadRows().reading(own));

        assertThat(sums()).containsExactly("impressions 10");
    }

    @Test
    void theRealAdWordsReportsGiveTheSumsOfTheirBytes() {
        importAll("adwords-campaign.csv");

        assertThat(sums()).containsExactly("impressions 8215", "clicks 55", "results 0", "spend 10.02 EUR");
    }

    @Test
    void theRealMicrosoftReportGivesTheSumsOfItsBytes() {
        importAll("microsoft-ads-daily.csv");

        assertThat(sums()).containsExactly("impressions 7569", "clicks 592", "results 2", "spend 946.34 USD", "attributedRevenue 0.01 USD");
        assertThat(store.facts().stream().map(fact -> fact.firstDay().toString()).sorted().findFirst()).contains("2018-09-17");
        assertThat(store.facts().stream().map(fact -> fact.lastDay().toString()).max(String::compareTo)).contains("2019-06-27");
    }

    private void importAll(String name) {
        imports.commit(ANN, PROJECT, SharedData.file(name),
                ImportChoices.stopOnBadRows().under(project.plan("All")).creatingAllMissing());
    }

    private List<String> imported(String name) {
        store.clear();
        imports.commit(ANN, PROJECT, fixture(name), ImportChoices.stopOnBadRows());
        return sums();
    }

    private List<String> sums() {
        return List.of(MetricKey.values()).stream().filter(metric -> store.facts().stream().anyMatch(fact -> fact.metric() == metric))
                .map(metric -> metric.code() + " " + store.facts().stream().filter(fact -> fact.metric() == metric)
                        .map(fact -> fact.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros().toPlainString()
                        + (metric.isMoney() ? " " + store.facts().stream().filter(fact -> fact.metric() == metric)
                        .map(Fact::currency).distinct().collect(Collectors.joining("+")) : ""))
                .collect(Collectors.toList());
    }

    private ImportPreview preview(String name) {
        return imports.preview(ANN, PROJECT, fixture(name));
    }

    private FileFormat format(String name) {
        return preview(name).scan().format();
    }

    private void assertDays(String name, String first, String last) {
        FileScan scan = preview(name).scan();
        assertThat(scan.errors()).as(name).isEmpty();
        assertThat(scan.firstDay()).as(name).hasToString("Optional[" + first + "]");
        assertThat(scan.lastDay()).as(name).hasToString("Optional[" + last + "]");
    }

    private void assertProblem(String name, long row, String column, RowProblem problem) {
        List<RowError> errors = preview(name).scan().errors();
        assertThat(errors).as(name).hasSize(1);
        assertThat(errors.get(0).row()).isEqualTo(row);
        assertThat(errors.get(0).column()).isEqualTo(column);
        assertThat(errors.get(0).problem()).isEqualTo(problem);
    }

    private FileRefused assertRefused(String name, FileRefused.Reason reason) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () ->
                imports.commit(ANN, PROJECT, fixture(name), ImportChoices.leaveOutBadRows()));
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.reason()).as(name).isEqualTo(reason);
        return refused;
    }

    private static TextFile fixture(String name) {
        try (InputStream in = SeenInRealExportsTest.class.getResourceAsStream("imports/" + name)) {
            return TextFile.ofBytes(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

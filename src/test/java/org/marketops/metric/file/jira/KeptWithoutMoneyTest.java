package org.marketops.metric.file.jira;

import org.junit.jupiter.api.Test;
import org.marketops.jira.PropertyFiles;
import org.marketops.kernel.IssueId;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.LeftOut;
import org.marketops.metric.ReportedRatio;
import org.marketops.metric.RowError;
import org.marketops.metric.RowProblem;
import org.marketops.metric.jira.Words;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of an import is for every importer; amounts in it, and what is made of amounts, are for those who may see money. */
class KeptWithoutMoneyTest {

    private static final LeftOut ROWS = new LeftOut(List.of("campaign", "clicks", "spend"), List.of(
            new LeftOut.Row(RowError.of(7, "spend", "1.429,99", RowProblem.TWO_READINGS), List.of("=Spring", "3", "1.429,99"))));
    private final Words words = new Words(PropertyFiles.english("metric", "measure"));

    @Test
    void withoutTheRightTheFileOfLeftOutRowsSaysWhereAndWhyAndHasNoCell() throws IOException {
        assertThat(csv(false)).isEqualTo("Row,Column,Problem\r\n7,spend,Can be read in two ways\r\n");
        assertThat(csv(true)).contains("'=Spring,3,\"1.429,99\",7,spend,Can be read in two ways");
    }

    @Test
    void withoutTheRightRatiosOfMoneyAreAbsentAndThoseOfCountsAreThere() {
        List<ReportedRatio> ratios = List.of(ratio("ctr", "XXX", "0.025"), ratio("costPerClick", "EUR", "0.5"));

        assertThat(new ReportedLines(words).of(ratios, false)).extracting(line -> line.get("stated")).containsExactly("2.50 %");
        assertThat(new ReportedLines(words).of(ratios, true)).extracting(line -> line.get("stated")).containsExactly("2.50 %", "EUR 0.50");
    }

    @Test
    void ratiosThatDifferFromTheirRowsStandFirst() {
        ReportedRatio wrong = new ReportedRatio(new ReportedRatio.Origin(1, "google-ads"), "Autumn", CampaignRef.tray("Autumn"), "ctr",
                new ReportedRatio.Told("XXX", 3, new BigDecimal("0.01"), new BigDecimal("0.07")).against(new BigDecimal("0.02"), 2));

        assertThat(new ReportedLines(words).of(List.of(ratio("ctr", "XXX", "0.025"), wrong), true).get(0))
                .containsEntry("stated", "1.00 % to 7.00 %").containsEntry("recomputed", "2.00 %").containsEntry("differs", "Differs in 2 rows");
    }

    private String csv(boolean money) throws IOException {
        StringWriter out = new StringWriter();
        new LeftOutCsv(words).write(ROWS, money, out);
        return out.toString();
    }

    private static ReportedRatio ratio(String code, String currency, String value) {
        return new ReportedRatio(new ReportedRatio.Origin(1, "google-ads"), "Spring", CampaignRef.issue(IssueId.of(7)), code,
                new ReportedRatio.Told(currency, 1, new BigDecimal(value), new BigDecimal(value)).against(new BigDecimal(value), 0));
    }
}

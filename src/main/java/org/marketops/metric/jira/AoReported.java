package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.kernel.IssueId;
import org.marketops.metric.AsReported;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.Fact;
import org.marketops.metric.ReportedRatio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reported ratios as rows. */
public final class AoReported implements AsReported {

    static final String TABLE = "REPORTED_RATIO";
    static final String[] ALL = {"BATCH_ID", "ISSUE_ID", "FILE_TEXT", "SOURCE_CODE", "RATIO_CODE", "CURRENCY_CODE", "FILE_ROWS", "DIFFERING", "LOWEST",
        "HIGHEST", "RECOMPUTED"};
    private static final int READ = 5_000;

    private final ActiveObjects rows;

    public AoReported(ActiveObjects rows) {
        this.rows = rows;
    }

    static Object[] of(long batchId, ReportedRatio ratio) {
        return new Object[] {batchId, ratio.place().issue().map(IssueId::value).orElse(0L), ratio.campaign(), ratio.source(), ratio.code(),
            ratio.currency(), ratio.rows(), ratio.differing(), ratio.lowest().toPlainString(), ratio.highest().toPlainString(),
            ratio.recomputed().map(BigDecimal::toPlainString).orElse(null)};
    }

    @Override
    public List<ReportedRatio> ofIssue(IssueId issue) {
        return found(Query.select().where("ISSUE_ID = ?", issue.value()).order("BATCH_ID DESC, RATIO_CODE ASC, ID ASC").limit(READ));
    }

    @Override
    public List<ReportedRatio> ofBatch(long batchId) {
        return found(Query.select().where("BATCH_ID = ?", batchId).order("FILE_TEXT ASC, RATIO_CODE ASC, ID ASC").limit(READ));
    }

    private List<ReportedRatio> found(Query query) {
        List<ReportedRatio> ratios = new ArrayList<>();
        for (ReportedRow row : rows.find(ReportedRow.class, query)) {
            ratios.add(ratio(row));
        }
        return ratios;
    }

    private static ReportedRatio ratio(ReportedRow row) {
        CampaignRef place = row.getIssueId() == 0 ? CampaignRef.tray(row.getFileText()) : CampaignRef.issue(IssueId.of(row.getIssueId()));
        ReportedRatio.Told told = new ReportedRatio.Told(row.getCurrencyCode() == null ? Fact.NO_CURRENCY : row.getCurrencyCode(), row.getFileRows(),
                new BigDecimal(row.getLowest()), new BigDecimal(row.getHighest()));
        BigDecimal recomputed = row.getRecomputed() == null ? null : new BigDecimal(row.getRecomputed());
        return new ReportedRatio(new ReportedRatio.Origin(row.getBatchId(), row.getSourceCode()), row.getFileText(), place, row.getRatioCode(),
                told.against(recomputed, row.getDiffering()));
    }
}

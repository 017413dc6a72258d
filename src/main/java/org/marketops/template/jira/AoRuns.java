package org.marketops.template.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.jira.Json;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.template.Run;
import org.marketops.template.Runs;

/** Runs and what they made as rows. */
public final class AoRuns implements Runs {

    private final ActiveObjects rows;

    public AoRuns(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Run> find(String id) {
        RunRow[] found = rows.find(RunRow.class, Query.select().where(RunRow.RUN_ID + " = ?", id));
        return found.length == 0 ? Optional.empty() : Optional.of(new Run(found[0].getRunId(), PersonKey.of(found[0].getPersonKey()),
                found[0].getProjectId(), found[0].getTemplateKey(), found[0].getVersionNo(), OrderJson.readStored(found[0].getWanted())));
    }

    @Override
    public void open(Run run, Instant at) {
        rows.create(RunRow.class,
                new DBParam(RunRow.RUN_ID, run.id()),
                new DBParam(RunRow.PERSON_KEY, run.person().value()),
                new DBParam(RunRow.PROJECT_ID, run.projectId()),
                new DBParam(RunRow.TEMPLATE_KEY, run.template()),
                new DBParam(RunRow.VERSION_NO, run.version()),
                new DBParam(RunRow.WANTED, Json.write(OrderJson.write(run.order()))),
                new DBParam(RunRow.OPENED_AT, at.toEpochMilli()));
    }

    @Override
    public Map<String, Claim> claims(String runId) {
        Map<String, Claim> claims = new HashMap<>();
        for (MadeRow row : rows.find(MadeRow.class, Query.select().where(MadeRow.RUN_ID + " = ?", runId))) {
            claims.put(row.getRef(), new Claim(Instant.ofEpochMilli(row.getClaimedAt()), row.getIssueId() == 0 ? null : IssueId.of(row.getIssueId())));
        }
        return claims;
    }

    @Override
    public void claim(Run run, String ref, Instant at) {
        rows.create(MadeRow.class,
                new DBParam(MadeRow.RUN_ID, run.id()),
                new DBParam(MadeRow.REF, ref),
                new DBParam(MadeRow.RUN_AND_REF, unique(run.id(), ref)),
                new DBParam(MadeRow.ISSUE_ID, 0L),
                new DBParam(MadeRow.TEMPLATE_KEY, run.template()),
                new DBParam(MadeRow.VERSION_NO, run.version()),
                new DBParam(MadeRow.CLAIMED_AT, at.toEpochMilli()));
    }

    @Override
    public void made(String runId, String ref, IssueId issue) {
        for (MadeRow row : row(runId, ref)) {
            row.setIssueId(issue.value());
            row.save();
        }
    }

    @Override
    public void release(String runId, String ref) {
        rows.delete(row(runId, ref));
    }

    @Override
    public Optional<Origin> originOf(IssueId issue) {
        MadeRow[] found = rows.find(MadeRow.class, Query.select().where(MadeRow.ISSUE_ID + " = ?", issue.value()).limit(1));
        return found.length == 0 ? Optional.empty() : Optional.of(new Origin(found[0].getTemplateKey(), found[0].getVersionNo()));
    }

    private MadeRow[] row(String runId, String ref) {
        return rows.find(MadeRow.class, Query.select().where(MadeRow.RUN_AND_REF + " = ?", unique(runId, ref)));
    }

    private static String unique(String runId, String ref) {
        return runId + ":" + Sha256.of(ref);
    }
}

package org.marketops.intake.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.intake.Decision;
import org.marketops.intake.Rating;
import org.marketops.intake.Requests;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Ratings and decisions as rows. */
public final class AoRequests implements Requests {

    private final ActiveObjects rows;

    public AoRequests(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Map<IssueId, Rating> ratings(long projectId) {
        Map<IssueId, Rating> ratings = new HashMap<>();
        for (RequestRow row : rows.find(RequestRow.class, Query.select().where(RequestRow.PROJECT_ID + " = ?", projectId))) {
            ratings.put(IssueId.of(row.getIssueId()), rating(row));
        }
        return ratings;
    }

    @Override
    public Rating rating(IssueId request) {
        RequestRow[] found = rated(request);
        return found.length == 0 ? Rating.none() : rating(found[0]);
    }

    private static Rating rating(RequestRow row) {
        return Rating.of(row.getValuePoints(), row.getEffortPoints(), row.getFitPoints());
    }

    private RequestRow[] rated(IssueId request) {
        return rows.find(RequestRow.class, Query.select().where(RequestRow.ISSUE_ID + " = ?", request.value()));
    }

    @Override
    public void rate(IssueId request, long projectId, Rating rating) {
        RequestRow[] found = rated(request);
        if (found.length == 0) {
            rows.create(RequestRow.class, new DBParam(RequestRow.ISSUE_ID, request.value()), new DBParam(RequestRow.PROJECT_ID, projectId),
                    new DBParam(RequestRow.VALUE_POINTS, rating.value()), new DBParam(RequestRow.EFFORT_POINTS, rating.effort()),
                    new DBParam(RequestRow.FIT_POINTS, rating.fit()));
            return;
        }
        found[0].setValuePoints(rating.value());
        found[0].setEffortPoints(rating.effort());
        found[0].setFitPoints(rating.fit());
        found[0].save();
    }

    @Override
    public Map<IssueId, Decision> decisions(long projectId) {
        Map<IssueId, Decision> decisions = new HashMap<>();
        for (DecisionRow row : rows.find(DecisionRow.class, Query.select().where(DecisionRow.PROJECT_ID + " = ?", projectId))) {
            decisions.put(IssueId.of(row.getIssueId()), decision(row));
        }
        return decisions;
    }

    @Override
    public Optional<Decision> decision(IssueId request) {
        DecisionRow[] found = decided(request);
        return found.length == 0 ? Optional.empty() : Optional.of(decision(found[0]));
    }

    private static Decision decision(DecisionRow row) {
        String reason = row.getReasonText();
        return new Decision(Decision.Kind.valueOf(row.getKindName()), PersonKey.of(row.getByKey()), Instant.ofEpochMilli(row.getDecidedAt()),
                reason == null ? "" : reason, row.getCampaignId() == 0 ? Optional.empty() : Optional.of(IssueId.of(row.getCampaignId())));
    }

    private DecisionRow[] decided(IssueId request) {
        return rows.find(DecisionRow.class, Query.select().where(DecisionRow.ISSUE_ID + " = ?", request.value()));
    }

    @Override
    public void decide(IssueId request, long projectId, Decision decision) {
        rows.create(DecisionRow.class,
                new DBParam(DecisionRow.ISSUE_ID, request.value()),
                new DBParam(DecisionRow.PROJECT_ID, projectId),
                new DBParam(DecisionRow.KIND_NAME, decision.kind().name()),
                new DBParam(DecisionRow.BY_KEY, decision.by().value()),
                new DBParam(DecisionRow.DECIDED_AT, decision.at().toEpochMilli()),
                new DBParam(DecisionRow.REASON_TEXT, decision.reason().isEmpty() ? null : decision.reason()),
                new DBParam(DecisionRow.CAMPAIGN_ID, decision.campaign().map(IssueId::value).orElse(0L)));
    }

    @Override
    public void converted(IssueId request, IssueId campaign) {
        for (DecisionRow row : decided(request)) {
            row.setCampaignId(campaign.value());
            row.save();
        }
    }

    @Override
    public void undecide(IssueId request, Instant decided) {
        rows.delete(rows.find(DecisionRow.class, Query.select().where(DecisionRow.ISSUE_ID + " = ? AND " + DecisionRow.DECIDED_AT + " = ?",
                request.value(), decided.toEpochMilli())));
    }

    @Override
    public Optional<IssueId> requestOf(IssueId campaign) {
        DecisionRow[] found = rows.find(DecisionRow.class, Query.select().where(DecisionRow.CAMPAIGN_ID + " = ?", campaign.value()).limit(1));
        return found.length == 0 ? Optional.empty() : Optional.of(IssueId.of(found[0].getIssueId()));
    }
}

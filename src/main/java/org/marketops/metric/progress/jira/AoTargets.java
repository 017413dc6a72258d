package org.marketops.metric.progress.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Measure;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.metric.progress.Targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Targets as rows. */
public final class AoTargets implements Targets {

    private final ActiveObjects rows;

    public AoTargets(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<Target> of(IssueId issue) {
        List<Target> found = read(TargetRow.ISSUE_ID + " = ?", issue.value());
        found.sort(Comparator.comparing(Target::period));
        return found;
    }

    @Override
    public List<Target> ofProject(long project) {
        List<Target> found = read(TargetRow.PROJECT_ID + " = ?", project);
        found.sort(Comparator.comparing(Target::period));
        return found;
    }

    /** What a row says. */
    public static Target target(IssueId issue, String metric, String periodKey, String amount, String currency, int edition) {
        TargetPeriod period = TargetPeriod.read(periodKey).orElseThrow(() -> new IllegalStateException("target of " + issue + " in " + periodKey));
        return Target.of(issue, metric, period, Measure.money(new BigDecimal(amount), currency), edition);
    }

    @Override
    public List<Target> in(TargetPeriod period) {
        return read(TargetRow.PERIOD_KEY + " = ? AND " + TargetRow.ISSUE_ID + " > ?", period.key(), 0L);
    }

    @Override
    public List<Target> untold() {
        return read(TargetRow.ISSUE_ID + " > ? AND (" + TargetRow.TOLD_EDITION + " IS NULL OR " + TargetRow.TOLD_EDITION + " = ?)", 0L, 0);
    }

    @Override
    public boolean tell(Target target) {
        TargetRow[] found = find(target);
        if (found.length == 0 || found[0].getEdition() != target.edition() || found[0].getToldEdition() == target.edition()) {
            return false;
        }
        found[0].setToldEdition(target.edition());
        found[0].save();
        return true;
    }

    private List<Target> read(String clause, Object... value) {
        List<Target> found = new ArrayList<>();
        for (TargetRow row : rows.find(TargetRow.class, Query.select().where(clause, value).order(TargetRow.TARGET_KEY + " ASC"))) {
            found.add(row.getIssueId() == 0
                    ? Target.ofProject(row.getProjectId(), row.getMetricCode(), TargetPeriod.read(row.getPeriodKey()).orElseThrow(),
                            Measure.money(new BigDecimal(row.getAmount()), row.getCurrencyCode()), row.getEdition())
                    : target(IssueId.of(row.getIssueId()), row.getMetricCode(), row.getPeriodKey(), row.getAmount(), row.getCurrencyCode(), row.getEdition()));
        }
        return found;
    }

    @Override
    public long turn() {
        TargetTurnRow[] found = turns();
        return found.length == 0 ? 0 : found[0].getSeq();
    }

    private TargetTurnRow[] turns() {
        return rows.find(TargetTurnRow.class, Query.select().order("SEQ DESC"));
    }

    @Override
    public void claim() {
        TargetTurnRow[] before = turns();
        rows.create(TargetTurnRow.class, new DBParam(TargetTurnRow.SEQ, before.length == 0 ? 1L : before[0].getSeq() + 1));
        rows.delete(before);
    }

    @Override
    public void put(Target target) {
        String amount = target.value().value().orElseThrow().toPlainString();
        TargetRow[] found = find(target);
        if (found.length == 0) {
            rows.create(TargetRow.class, new DBParam(TargetRow.TARGET_KEY, key(target)),
                    new DBParam(TargetRow.ISSUE_ID, target.project().isPresent() ? 0L : target.issue().value()),
                    new DBParam(TargetRow.PROJECT_ID, target.project().orElse(0)),
                    new DBParam(TargetRow.METRIC_CODE, target.metric()),
                    new DBParam(TargetRow.PERIOD_KEY, target.period().key()),
                    new DBParam(TargetRow.AMOUNT, amount),
                    new DBParam(TargetRow.CURRENCY_CODE, target.value().currency()),
                    new DBParam(TargetRow.EDITION, target.edition()));
            return;
        }
        found[0].setAmount(amount);
        found[0].setCurrencyCode(target.value().currency());
        found[0].setEdition(target.edition());
        found[0].setToldEdition(0);
        found[0].save();
    }

    @Override
    public void remove(Target target) {
        rows.delete(find(target));
    }

    private TargetRow[] find(Target target) {
        return rows.find(TargetRow.class, Query.select().where(TargetRow.TARGET_KEY + " = ?", key(target)));
    }

    private static String key(Target target) {
        return (target.project().isPresent() ? "p" + target.project().getAsLong() : target.issue().value()) + ":" + target.metric().toLowerCase(Locale.ROOT) + ":" + target.period().key();
    }
}

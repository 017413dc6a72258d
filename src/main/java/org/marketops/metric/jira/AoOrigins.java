package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;
import org.marketops.metric.page.Origin;
import org.marketops.metric.page.OriginRow;
import org.marketops.metric.page.Origins;
import org.marketops.metric.page.Window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds where numbers come from among the stored facts and sums. Issues are asked for 500 at a time. */
public final class AoOrigins implements Origins {

    private static final int AT_ONCE = 500;
    private static final String IN_WINDOW = "METRIC_CODE = ? AND FIRST_DAY >= ? AND LAST_DAY <= ?";
    private static final String COUNTS = "(UNDONE_AT IS NULL OR UNDONE_AT = 0)";

    private final ActiveObjects rows;

    public AoOrigins(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<Origin> ofIssues(Collection<IssueId> issues, String metric, Window window, Optional<Instant> knownAt) {
        List<Origin> found = new ArrayList<>();
        for (List<Long> some : portions(issues.stream().map(IssueId::value).collect(Collectors.toList()))) {
            for (FactRow row : rows.find(FactRow.class, Query.select().where(marks("ISSUE_ID", some) + " AND " + IN_WINDOW, values(some, metric, window)))) {
                found.add(origin(row));
            }
            knownAt.ifPresent(then -> found.addAll(takenBackSince(some, metric, window, then)));
        }
        return named(found, knownAt);
    }

    private List<Origin> takenBackSince(List<Long> issues, String metric, Window window, Instant then) {
        List<Origin> found = new ArrayList<>();
        List<Object> values = new ArrayList<>(List.of(values(issues, metric, window)));
        values.add(then.toEpochMilli());
        values.add(then.toEpochMilli());
        for (SumRow row : rows.find(SumRow.class, Query.select().where(marks("ISSUE_ID", issues) + " AND " + IN_WINDOW + " AND IMPORTED_AT <= ? AND UNDONE_AT > ?",
                values.toArray()))) {
            found.add(new Origin(row.getBatchId(), "", row.getSourceCode(), row.getCurrencyCode(), 0, Amount.ofMillionths(row.getMillionths())).asTakenBack());
        }
        return found;
    }

    @Override
    public List<Origin> ofProject(long project, String metric, Window window, Optional<Instant> knownAt) {
        List<Origin> found = new ArrayList<>();
        List<Object> values = new ArrayList<>(List.of(project, metric, DayNumber.of(window.first()), DayNumber.of(window.last())));
        knownAt.ifPresent(then -> values.addAll(List.of(then.toEpochMilli(), then.toEpochMilli())));
        String counts = knownAt.isEmpty() ? COUNTS : "IMPORTED_AT <= ? AND (" + COUNTS + " OR UNDONE_AT > ?)";
        for (ProjectSumRow row : rows.find(ProjectSumRow.class, Query.select().where("PROJECT_ID = ? AND " + IN_WINDOW + " AND " + counts, values.toArray()))) {
            Origin origin = new Origin(row.getBatchId(), "", row.getSourceCode(), row.getCurrencyCode(), row.getFacts(), Amount.ofMillionths(row.getMillionths()));
            found.add(row.getUndoneAt() == 0 ? origin : origin.asTakenBack());
        }
        return named(found, knownAt);
    }

    @Override
    public List<OriginRow> rows(Collection<IssueId> issues, String metric, Window window, Optional<Instant> knownAt, long after, int most) {
        List<Long> ids = issues.stream().map(IssueId::value).collect(Collectors.toList());
        if (knownAt.isEmpty()) {
            return rows("ISSUE_ID", ids, metric, window, after, most);
        }
        List<Long> imports = ofIssues(issues, metric, window, knownAt).stream().filter(origin -> !origin.isTakenBack()).map(Origin::batch).distinct()
                .collect(Collectors.toList());
        List<OriginRow> found = new ArrayList<>();
        for (List<Long> some : portions(imports)) {
            found.addAll(rows(marks("BATCH_ID", some) + " AND ISSUE_ID", some, ids, metric, window, after, most));
        }
        return first(found, most);
    }

    @Override
    public List<OriginRow> rowsOfImports(Collection<Long> imports, String metric, Window window, long after, int most) {
        return rows("BATCH_ID", new ArrayList<>(imports), metric, window, after, most);
    }

    private List<OriginRow> rows(String column, List<Long> ids, String metric, Window window, long after, int most) {
        return rows(column, List.of(), ids, metric, window, after, most);
    }

    /** @param column with what stands before it, and the values of that */
    private List<OriginRow> rows(String column, List<Long> before, List<Long> ids, String metric, Window window, long after, int most) {
        List<OriginRow> found = new ArrayList<>();
        for (List<Long> some : portions(ids)) {
            List<Object> values = new ArrayList<>(before);
            values.addAll(List.of(values(some, metric, window)));
            values.add((int) Math.min(after, Integer.MAX_VALUE));
            for (FactRow row : rows.find(FactRow.class, Query.select().where(marks(column, some) + " AND " + IN_WINDOW + " AND ISSUE_ID > 0 AND ID > ?", values.toArray())
                    .order("ID ASC").limit(most))) {
                found.add(new OriginRow(row.getID(), IssueId.of(row.getIssueId()), DayNumber.toDay(row.getFirstDay()), DayNumber.toDay(row.getLastDay()),
                        origin(row)));
            }
        }
        return first(found, most);
    }

    private static List<OriginRow> first(List<OriginRow> found, int most) {
        found.sort((one, other) -> Long.compare(one.id(), other.id()));
        return found.subList(0, Math.min(most, found.size()));
    }

    private static Origin origin(FactRow row) {
        return new Origin(row.getBatchId(), "", row.getSourceCode(), row.getCurrencyCode(), 1, Amount.ofMillionths(row.getMillionths()));
    }

    /** Added up by import, source and currency, with the names of the files; only of imports that were there then. */
    private List<Origin> named(List<Origin> found, Optional<Instant> knownAt) {
        Map<List<Object>, Origin> sums = new LinkedHashMap<>();
        Set<Long> batches = new HashSet<>();
        for (Origin origin : found) {
            sums.merge(List.of(origin.batch(), origin.source(), origin.currency()), origin, Origin::plus);
            batches.add(origin.batch());
        }
        Map<Long, String> names = names(batches, knownAt);
        List<Origin> named = new ArrayList<>();
        sums.values().stream().filter(sum -> knownAt.isEmpty() || names.containsKey(sum.batch()))
                .forEach(sum -> named.add(sum.named(names.getOrDefault(sum.batch(), ""))));
        named.sort((one, other) -> Long.compare(one.batch(), other.batch()));
        return named;
    }

    private Map<Long, String> names(Set<Long> batches, Optional<Instant> knownAt) {
        Map<Long, String> names = new HashMap<>();
        List<Long> all = new ArrayList<>(batches);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Object[] ids = some.stream().map(Math::toIntExact).toArray();
            for (BatchRow row : rows.find(BatchRow.class, Query.select().where("ID IN (" + String.join(",", Collections.nCopies(ids.length, "?")) + ")", ids))) {
                if (knownAt.isEmpty() || row.getImportedAt() <= knownAt.get().toEpochMilli()) {
                    names.put((long) row.getID(), row.getFileName());
                }
            }
        }
        return names;
    }

    private static List<List<Long>> portions(List<Long> all) {
        List<List<Long>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return portions;
    }

    private static String marks(String column, List<Long> ids) {
        return column + " IN (" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")";
    }

    private static Object[] values(List<Long> ids, String metric, Window window) {
        List<Object> values = new ArrayList<>(ids);
        values.add(metric);
        values.add(DayNumber.of(window.first()));
        values.add(DayNumber.of(window.last()));
        return values.toArray();
    }
}

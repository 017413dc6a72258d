package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.java.ao.Query;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkWriter;
import org.marketops.jira.PlainReads;
import org.marketops.metric.portfolio.SumMerges;

/**
 * Merges as rows. An import is in a merge when it says so, in the transaction that adds up its sums; whoever changes its sums holds its
 * row first and takes the merge apart. So at each instant a sum is read once: merged, or by itself. Without the host's connection nothing is merged.
 */
public final class StoredMerges implements SumMerges {

    private static final String MERGED = "MERGED_SUM";
    private static final String FREE = "UNDONE_BY IS NULL AND (MERGED_INTO IS NULL OR MERGED_INTO = 0) AND IMPORTED_AT < ?";

    private final ActiveObjects rows;
    private final BulkRows bulk;
    private final PlainReads reads;

    public StoredMerges(ActiveObjects rows, BulkRows bulk, PlainReads reads) {
        this.rows = rows;
        this.bulk = bulk;
        this.reads = reads;
    }

    @Override
    public List<Long> projects(Instant before) {
        TreeSet<Long> projects = new TreeSet<>();
        for (BatchRow batch : rows.find(BatchRow.class, Query.select().where(FREE, before.toEpochMilli()))) {
            projects.add(batch.getProjectId());
        }
        return new ArrayList<>(projects);
    }

    @Override
    public int merge(long project, Instant before, int least) {
        Map<YearMonth, List<Integer>> months = new TreeMap<>();
        for (BatchRow batch : rows.find(BatchRow.class, Query.select().where("PROJECT_ID = ? AND " + FREE, project, before.toEpochMilli()))) {
            YearMonth month = YearMonth.from(Instant.ofEpochMilli(batch.getImportedAt()).atOffset(ZoneOffset.UTC));
            months.computeIfAbsent(month, none -> new ArrayList<>()).add(batch.getID());
        }
        int merged = 0;
        for (List<Integer> imports : months.values()) {
            if (imports.size() >= least) {
                merged += bulk.write(writer -> merge(writer, project, imports), () -> 0);
            }
        }
        return merged;
    }

    /** Rows are held in the order of their numbers. Those that were taken back, or merged by another node, meanwhile are left out. */
    private static int merge(BulkWriter writer, long project, List<Integer> imports) {
        imports.sort(null);
        int merge = imports.get(0);
        int held = 0;
        for (int each : imports) {
            held += writer.run("UPDATE #IMPORT_BATCH SET :MERGED_INTO = ? WHERE :ID = ? AND :UNDONE_BY IS NULL AND (:MERGED_INTO IS NULL OR :MERGED_INTO = 0)",
                    merge, each);
        }
        if (held > 0) {
            writer.run("INSERT INTO #MERGED_SUM (:MERGE_ID, :PROJECT_ID, :ISSUE_ID, :METRIC_CODE, :SOURCE_CODE, :CURRENCY_CODE, :FIRST_DAY, :LAST_DAY,"
                    + " :MILLIONTHS, :IMPORTED_AT) SELECT " + merge + ", " + project + ", " + MergeSelects.added(merge));
        }
        return held;
    }

    @Override
    public boolean mend(long turn) {
        TreeSet<Integer> merges = new TreeSet<>();
        for (BatchRow batch : rows.find(BatchRow.class, Query.select().where("MERGED_INTO > 0"))) {
            merges.add(batch.getMergedInto());
        }
        if (merges.isEmpty()) {
            return false;
        }
        int merge = new ArrayList<>(merges).get((int) Math.floorMod(turn, (long) merges.size()));
        boolean[] differs = new boolean[1];
        reads.read(plain -> {
            plain.each(plain.sql(MergeSelects.differing(merge)), List.of(), row -> differs[0] = true);
            return true;
        });
        if (differs[0]) {
            bulk.write(writer -> {
                dissolve(writer, merge);
                return true;
            }, () -> false);
        }
        return differs[0];
    }

    /** For whoever holds the import and is about to change its sums. Reads what was committed before it was held. */
    static void dissolveOf(long batchId, ActiveObjects rows, Optional<BulkWriter> writer) {
        for (BatchRow batch : rows.find(BatchRow.class, Query.select().where("ID = ? AND MERGED_INTO > 0", Math.toIntExact(batchId)))) {
            if (writer.isPresent()) {
                dissolve(writer.get(), batch.getMergedInto());
            } else {
                dissolve(rows, batch.getMergedInto());
            }
        }
    }

    private static void dissolve(BulkWriter writer, int merge) {
        writer.delete(MERGED, "MERGE_ID", merge);
        writer.change("IMPORT_BATCH", "MERGED_INTO", merge, new String[] {"MERGED_INTO"}, 0);
    }

    private static void dissolve(ActiveObjects rows, int merge) {
        rows.delete(rows.find(MergedSumRow.class, Query.select().where("MERGE_ID = ?", merge)));
        for (BatchRow batch : rows.find(BatchRow.class, Query.select().where("MERGED_INTO = ?", merge))) {
            batch.setMergedInto(0);
            batch.save();
        }
    }
}

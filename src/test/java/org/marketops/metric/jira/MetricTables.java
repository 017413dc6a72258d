package org.marketops.metric.jira;

import java.util.ArrayList;
import java.util.List;
import net.java.ao.RawEntity;

/** The tables of imported figures, for tests of other features that keep theirs among them. */
public final class MetricTables {

    private MetricTables() {
    }

    /** With those of the other feature. */
    @SafeVarargs
    @SuppressWarnings("unchecked")
    public static Class<? extends RawEntity<?>>[] with(Class<? extends RawEntity<?>>... others) {
        List<Class<? extends RawEntity<?>>> all = new ArrayList<>(List.of(others));
        all.addAll(List.of(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class));
        return all.toArray(new Class[0]);
    }
}

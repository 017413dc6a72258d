package org.marketops.metric.dictionary.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.OwnMetric;
import org.marketops.metric.dictionary.OwnMetrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The company's own metrics as rows. */
public final class AoOwnMetrics implements OwnMetrics {

    private final ActiveObjects rows;

    public AoOwnMetrics(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<OwnMetric> all() {
        List<OwnMetric> all = new ArrayList<>();
        for (OwnMetricRow row : rows.find(OwnMetricRow.class, Query.select().order(OwnMetricRow.CODE_KEY + " ASC"))) {
            all.add(OwnMetric.of(Definition.of(row.getCodeText(), Definition.Kind.valueOf(row.getKindName()))
                    .in(Definition.Unit.valueOf(row.getUnitName()))
                    .better(Definition.Direction.valueOf(row.getDirectionName()))
                    .over(Definition.Scope.valueOf(row.getScopeName()))
                    .made(row.getFormula()).named(row.getNameText()).build(), row.getEdition()));
        }
        return all;
    }

    @Override
    public void claim() {
        OwnMetricsTurnRow[] before = rows.find(OwnMetricsTurnRow.class, Query.select().order("SEQ DESC"));
        rows.create(OwnMetricsTurnRow.class, new DBParam(OwnMetricsTurnRow.SEQ, before.length == 0 ? 1L : before[0].getSeq() + 1));
        rows.delete(before);
    }

    @Override
    public void put(OwnMetric metric) {
        Definition definition = metric.definition();
        OwnMetricRow[] found = find(definition.code());
        if (found.length == 0) {
            rows.create(OwnMetricRow.class, new DBParam(OwnMetricRow.CODE_KEY, key(definition.code())),
                    new DBParam(OwnMetricRow.CODE_TEXT, definition.code()),
                    new DBParam(OwnMetricRow.NAME_TEXT, definition.ownName().orElseThrow()),
                    new DBParam(OwnMetricRow.KIND_NAME, definition.kind().name()),
                    new DBParam(OwnMetricRow.UNIT_NAME, definition.unit().name()),
                    new DBParam(OwnMetricRow.DIRECTION_NAME, definition.direction().name()),
                    new DBParam(OwnMetricRow.SCOPE_NAME, definition.scope().name()),
                    new DBParam(OwnMetricRow.FORMULA, definition.formula()),
                    new DBParam(OwnMetricRow.EDITION, metric.edition()));
            return;
        }
        found[0].setCodeText(definition.code());
        found[0].setNameText(definition.ownName().orElseThrow());
        found[0].setKindName(definition.kind().name());
        found[0].setUnitName(definition.unit().name());
        found[0].setDirectionName(definition.direction().name());
        found[0].setScopeName(definition.scope().name());
        found[0].setFormula(definition.formula());
        found[0].setEdition(metric.edition());
        found[0].save();
    }

    @Override
    public void remove(String code) {
        rows.delete(find(code));
    }

    private OwnMetricRow[] find(String code) {
        return rows.find(OwnMetricRow.class, Query.select().where(OwnMetricRow.CODE_KEY + " = ?", key(code)));
    }

    private static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}

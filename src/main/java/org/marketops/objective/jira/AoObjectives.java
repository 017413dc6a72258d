package org.marketops.objective.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;
import org.marketops.objective.Objectives;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Objectives as rows, each with Jira's id of its option. */
public final class AoObjectives implements Objectives {

    private final ActiveObjects rows;

    public AoObjectives(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public ObjectiveTree tree() {
        List<Objective> all = new ArrayList<>();
        for (ObjectiveRow row : all()) {
            all.add(fromRow(row));
        }
        return ObjectiveTree.of(all);
    }

    @Override
    public Optional<Objective> find(int id) {
        return row(id).map(AoObjectives::fromRow);
    }

    @Override
    public Objective add(Objective draft) {
        ObjectiveRow row = rows.create(ObjectiveRow.class,
                new DBParam(ObjectiveRow.NAME, draft.name()),
                new DBParam(ObjectiveRow.NAME_KEY, nameKey(draft)),
                new DBParam(ObjectiveRow.PARENT_ID, draft.parent().orElse(0)),
                new DBParam(ObjectiveRow.OWNER_KEY, draft.owner().value()),
                new DBParam(ObjectiveRow.LEVEL_NAME, draft.level().name()),
                new DBParam(ObjectiveRow.PERIOD_KEY, draft.period().key()),
                new DBParam(ObjectiveRow.METRIC, draft.yardstick().metric()),
                new DBParam(ObjectiveRow.UNIT_NAME, draft.yardstick().unit().name()),
                new DBParam(ObjectiveRow.CURRENCY, currency(draft)),
                new DBParam(ObjectiveRow.LOWER_BETTER, draft.yardstick().isLowerBetter()),
                new DBParam(ObjectiveRow.BASELINE, plain(draft.baseline())),
                new DBParam(ObjectiveRow.TARGET, plain(draft.target())),
                new DBParam(ObjectiveRow.RESERVE, draft.reserve().toPlainString()),
                new DBParam(ObjectiveRow.CONFIDENCE, draft.confidence().orElse(-1)),
                new DBParam(ObjectiveRow.ARCHIVED, draft.isArchived()),
                new DBParam(ObjectiveRow.EDITION, 1),
                new DBParam(ObjectiveRow.OPTION_ID, 0L));
        return draft.saved(row.getID(), 1);
    }

    @Override
    public Objective save(Objective changed) {
        ObjectiveRow row = row(changed.id()).orElseThrow(() -> new IllegalArgumentException("not stored: " + changed));
        row.setNameText(changed.name());
        row.setNameKey(nameKey(changed));
        row.setParentId(changed.parent().orElse(0));
        row.setOwnerKey(changed.owner().value());
        row.setLevelName(changed.level().name());
        row.setPeriodKey(changed.period().key());
        row.setMetric(changed.yardstick().metric());
        row.setUnitName(changed.yardstick().unit().name());
        row.setCurrency(currency(changed));
        row.setLowerBetter(changed.yardstick().isLowerBetter());
        row.setBaseline(plain(changed.baseline()));
        row.setTarget(plain(changed.target()));
        row.setReserve(changed.reserve().toPlainString());
        row.setConfidence(changed.confidence().orElse(-1));
        row.setArchived(changed.isArchived());
        row.setEdition(row.getEdition() + 1);
        row.save();
        return changed.saved(changed.id(), row.getEdition());
    }

    @Override
    public void claimShape() {
        ShapeRow[] before = rows.find(ShapeRow.class, Query.select().order("SEQ DESC"));
        rows.create(ShapeRow.class, new DBParam(ShapeRow.SEQ, before.length == 0 ? 1L : before[0].getSeq() + 1));
        rows.delete(before);
    }

    /** Of those that have one: the objective's id by the id of Jira's option. One statement. */
    Map<Long, Integer> byOption() {
        Map<Long, Integer> ids = new HashMap<>();
        for (ObjectiveRow row : all()) {
            if (row.getOptionId() != 0) {
                ids.put(row.getOptionId(), row.getID());
            }
        }
        return ids;
    }

    /** The tree, and the objective's id by the id of Jira's option. One statement. */
    Chosen chosen() {
        List<Objective> all = new ArrayList<>();
        Map<Long, Integer> ids = new LinkedHashMap<>();
        for (ObjectiveRow row : all()) {
            all.add(fromRow(row));
            if (row.getOptionId() != 0) {
                ids.put(row.getOptionId(), row.getID());
            }
        }
        return new Chosen(ObjectiveTree.of(all), ids);
    }

    /** What can be chosen on an issue. */
    static final class Chosen {

        final ObjectiveTree tree;
        final Map<Long, Integer> byOption;

        Chosen(ObjectiveTree tree, Map<Long, Integer> byOption) {
            this.tree = tree;
            this.byOption = byOption;
        }
    }

    /** Changes nothing that a version counts. */
    void keepOption(int id, long optionId) {
        row(id).ifPresent(row -> {
            row.setOptionId(optionId);
            row.save();
        });
    }

    private ObjectiveRow[] all() {
        return rows.find(ObjectiveRow.class, Query.select().order("ID ASC"));
    }

    /** Read by a query each time: a row by its id may come out of a cache that another node knows nothing of. */
    private Optional<ObjectiveRow> row(int id) {
        ObjectiveRow[] found = rows.find(ObjectiveRow.class, Query.select().where("ID = ?", id));
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    private static String nameKey(Objective objective) {
        return Sha256.of(objective.name().toLowerCase(Locale.ROOT));
    }

    private static String currency(Objective objective) {
        String currency = objective.yardstick().currency();
        return currency.isEmpty() ? null : currency;
    }

    private static String plain(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse(null);
    }

    private static Objective fromRow(ObjectiveRow row) {
        Yardstick yardstick = Yardstick.of(row.getMetric(), Yardstick.Unit.valueOf(row.getUnitName()),
                row.getCurrency() == null ? "" : row.getCurrency(), row.isLowerBetter());
        return Objective.draft(row.getNameText(), PersonKey.of(row.getOwnerKey()), Level.valueOf(row.getLevelName()),
                        Period.read(row.getPeriodKey()).orElseThrow(() -> new IllegalStateException("objective " + row.getID())), yardstick)
                .under(row.getParentId() == 0 ? OptionalInt.empty() : OptionalInt.of(row.getParentId()))
                .withBaseline(number(row.getBaseline())).withTarget(number(row.getTarget())).withReserve(new BigDecimal(row.getReserve()))
                .withConfidence(row.getConfidence() < 0 ? OptionalInt.empty() : OptionalInt.of(row.getConfidence()))
                .archived(row.isArchived()).saved(row.getID(), row.getEdition());
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.ofNullable(text).map(BigDecimal::new);
    }
}

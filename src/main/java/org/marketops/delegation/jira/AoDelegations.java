package org.marketops.delegation.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.delegation.Days;
import org.marketops.delegation.Delegation;
import org.marketops.delegation.Delegations;
import org.marketops.delegation.Reach;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

/** Delegations as rows. */
public final class AoDelegations implements Delegations {

    private static final int PERSON_DIGITS = 32;
    private static final String OF_PERSON = "(" + DelegationRow.FROM_KEY + " = ? OR " + DelegationRow.TO_KEY + " = ?)";

    private final ActiveObjects rows;

    public AoDelegations(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Delegation add(Delegation draft) {
        Reach reach = draft.reach();
        boolean limited = reach.kind() == Reach.Kind.AMOUNT;
        DelegationRow row = rows.create(DelegationRow.class,
                new DBParam(DelegationRow.FROM_KEY, draft.from().value()),
                new DBParam(DelegationRow.TO_KEY, draft.to().value()),
                new DBParam(DelegationRow.FIRST_DAY, draft.days().first().toString()),
                new DBParam(DelegationRow.LAST_DAY, draft.days().last().toString()),
                new DBParam(DelegationRow.REACH_NAME, reach.kind().name()),
                new DBParam(DelegationRow.PROJECT_ID, reach.projectId()),
                new DBParam(DelegationRow.LIMIT_AMOUNT, limited ? reach.limit().toPlainString() : null),
                new DBParam(DelegationRow.LIMIT_CURRENCY, limited ? reach.currency() : null),
                new DBParam(DelegationRow.KEEP_TOO, draft.keepMeToo()),
                new DBParam(DelegationRow.OPEN_KEY, openKey(draft)),
                new DBParam(DelegationRow.STOPPED_AT, 0L),
                new DBParam(DelegationRow.UNTOLD, true));
        return draft.saved(row.getID());
    }

    /** The giver's key is hashed because it may be as long as the column. */
    private static String openKey(Delegation draft) {
        return Sha256.of(draft.from().value()).substring(0, PERSON_DIGITS) + ":" + draft.reach().key() + ":" + draft.days().first();
    }

    @Override
    public Optional<Delegation> find(int id) {
        return row(id).map(AoDelegations::fromRow);
    }

    @Override
    public List<Delegation> concerning(PersonKey person, int most) {
        return read(Query.select().where(OF_PERSON, person.value(), person.value())
                .order(DelegationRow.FIRST_DAY + " DESC, ID DESC").limit(most));
    }

    @Override
    public List<Delegation> openOf(PersonKey person, LocalDate day) {
        return read(Query.select().where(OF_PERSON + " AND " + DelegationRow.LAST_DAY + " >= ? AND " + DelegationRow.STOPPED_AT + " = ?",
                person.value(), person.value(), day.toString(), 0L).order("ID ASC"));
    }

    @Override
    public List<Delegation> endingFrom(LocalDate day) {
        return read(Query.select().where(DelegationRow.LAST_DAY + " >= ?", day.toString()).order("ID ASC"));
    }

    @Override
    public void stop(Delegation stopped) {
        row(stopped.id()).ifPresent(row -> {
            row.setStoppedAt(stopped.stoppedAt().orElseThrow(IllegalArgumentException::new).toEpochMilli());
            row.setCauseName(stopped.cause().orElseThrow(IllegalArgumentException::new).name());
            row.setOpenKey("stopped:" + stopped.id());
            row.setUntold(true);
            row.save();
        });
    }

    @Override
    public List<Delegation> untold() {
        return read(Query.select().where(DelegationRow.UNTOLD + " = ?", true).order("ID ASC"));
    }

    @Override
    public void told(int id) {
        row(id).ifPresent(row -> {
            row.setUntold(false);
            row.save();
        });
    }

    /** Read by a query each time: a row by its id may come out of a cache that another node knows nothing of. */
    private Optional<DelegationRow> row(int id) {
        DelegationRow[] found = rows.find(DelegationRow.class, "ID = ?", id);
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    private List<Delegation> read(Query query) {
        List<Delegation> found = new ArrayList<>();
        for (DelegationRow row : rows.find(DelegationRow.class, query)) {
            found.add(fromRow(row));
        }
        return found;
    }

    private static Delegation fromRow(DelegationRow row) {
        Delegation delegation = Delegation.draft(PersonKey.of(row.getFromKey()), PersonKey.of(row.getToKey()),
                Days.of(LocalDate.parse(row.getFirstDay()), LocalDate.parse(row.getLastDay())), reach(row), row.isKeepToo()).saved(row.getID());
        return row.getStoppedAt() == 0 ? delegation
                : delegation.stopped(Instant.ofEpochMilli(row.getStoppedAt()), Delegation.Cause.valueOf(row.getCauseName()));
    }

    private static Reach reach(DelegationRow row) {
        switch (Reach.Kind.valueOf(row.getReachName())) {
            case PROJECT:
                return Reach.project(row.getProjectId());
            case AMOUNT:
                return Reach.upTo(new BigDecimal(row.getLimitAmount()), row.getLimitCurrency());
            default:
                return Reach.all();
        }
    }
}

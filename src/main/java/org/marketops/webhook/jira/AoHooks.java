package org.marketops.webhook.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.webhook.Hook;
import org.marketops.webhook.HookKind;
import org.marketops.webhook.Hooks;

/** Hooks as rows. */
public final class AoHooks implements Hooks {

    private final ActiveObjects rows;

    public AoHooks(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<Hook> all() {
        List<Hook> hooks = new ArrayList<>();
        for (HookRow row : rows.find(HookRow.class, Query.select().order(HookRow.HOOK_NAME + " ASC, ID ASC"))) {
            hooks.add(fromRow(row));
        }
        return hooks;
    }

    @Override
    public Optional<Hook> find(int id) {
        return row(id).map(AoHooks::fromRow);
    }

    @Override
    public void add(Hook hook) {
        rows.create(HookRow.class, new DBParam(HookRow.HOOK_NAME, hook.name()), new DBParam(HookRow.ADDRESS, hook.address().toString()),
                new DBParam(HookRow.KINDS, hook.kinds().stream().map(HookKind::name).collect(Collectors.joining(","))),
                new DBParam(HookRow.SIGNING_KEY, hook.secret()), new DBParam(HookRow.IS_ACTIVE, hook.isActive()));
    }

    @Override
    public void save(Hook hook) {
        row(hook.id()).ifPresent(row -> {
            row.setSigningKey(hook.secret());
            row.setIsActive(hook.isActive());
            row.save();
        });
    }

    @Override
    public void remove(int id) {
        rows.delete(rows.find(HookCallRow.class, HookCallRow.HOOK_ID + " = ?", id));
        row(id).ifPresent(row -> rows.delete(row));
    }

    /** Read by a query each time: a row by its id may come out of a cache that another node knows nothing of. */
    private Optional<HookRow> row(int id) {
        HookRow[] found = rows.find(HookRow.class, "ID = ?", id);
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    private static Hook fromRow(HookRow row) {
        Set<HookKind> kinds = EnumSet.noneOf(HookKind.class);
        for (String kind : row.getKinds().split(",")) {
            kinds.add(HookKind.valueOf(kind));
        }
        return new Hook(row.getID(), row.getHookName(), URI.create(row.getAddress()), kinds, row.getSigningKey(), row.isIsActive());
    }
}

package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.approval.Policies;
import org.marketops.approval.policy.Policy;
import org.marketops.jira.Json;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Policies as rows. */
public final class AoPolicies implements Policies {

    private final ActiveObjects rows;

    public AoPolicies(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<Policy> latest() {
        Map<String, Policy> latest = new TreeMap<>();
        for (PolicyRow row : rows.find(PolicyRow.class, Query.select().order(PolicyRow.VERSION_NO + " ASC"))) {
            latest.put(key(row), policy(row));
        }
        return new ArrayList<>(latest.values());
    }

    @Override
    public List<Policy> versions(String key) {
        List<Policy> versions = new ArrayList<>();
        for (PolicyRow row : rows.find(PolicyRow.class, Query.select().order(PolicyRow.VERSION_NO + " DESC"))) {
            if (key(row).equals(key)) {
                versions.add(policy(row));
            }
        }
        return versions;
    }

    @Override
    public Policy append(Policy policy, PersonKey author, Instant at) {
        PolicyRow[] last = rows.find(PolicyRow.class, Query.select().order(PolicyRow.VERSION_NO + " DESC").limit(1));
        Policy saved = policy.saved(last.length == 0 ? 1 : last[0].getVersionNo() + 1);
        rows.create(PolicyRow.class,
                new DBParam(PolicyRow.VERSION_NO, saved.version()),
                new DBParam(PolicyRow.POLICY_KEY, saved.key()),
                new DBParam(PolicyRow.STAGES, Json.write(PolicyJson.write(saved))),
                new DBParam(PolicyRow.AUTHOR_KEY, author.value()),
                new DBParam(PolicyRow.CREATED_AT, at.toEpochMilli()));
        return saved;
    }

    /** Rows of the first builds have no key: there was one policy. */
    private static String key(PolicyRow row) {
        return row.getPolicyKey() == null ? Policy.DEFAULT_KEY : row.getPolicyKey();
    }

    private static Policy policy(PolicyRow row) {
        return PolicyJson.read(Json.readStored(row.getStages())).saved(row.getVersionNo());
    }
}

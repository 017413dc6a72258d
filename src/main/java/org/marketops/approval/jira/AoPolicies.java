package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.approval.Policies;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Step;
import org.marketops.jira.Json;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Policies as rows. */
public final class AoPolicies implements Policies {

    private final ActiveObjects rows;

    public AoPolicies(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Policy> current() {
        PolicyRow[] found = rows.find(PolicyRow.class, Query.select().order(PolicyRow.VERSION_NO + " DESC").limit(1));
        return found.length == 0 ? Optional.empty()
                : Optional.of(new Policy(found[0].getVersionNo(), PolicyJson.read(Json.readStored(found[0].getStages()))));
    }

    @Override
    public Policy append(List<Step> steps, PersonKey author, Instant at) {
        Policy policy = new Policy(current().map(Policy::version).orElse(0) + 1, steps);
        rows.create(PolicyRow.class,
                new DBParam(PolicyRow.VERSION_NO, policy.version()),
                new DBParam(PolicyRow.STAGES, Json.write(PolicyJson.write(steps))),
                new DBParam(PolicyRow.AUTHOR_KEY, author.value()),
                new DBParam(PolicyRow.CREATED_AT, at.toEpochMilli()));
        return policy;
    }
}

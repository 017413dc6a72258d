package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkWriter;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names in files that people gave to campaigns for good. */
public final class AoAliases {

    private static final String TABLE = "CAMPAIGN_ALIAS";
    private static final String[] ALL = {"ALIAS_KEY", "PROJECT_ID", "SPELLING", "ISSUE_ID", "SAID_BY"};
    private static final String[] MEANING = {"ISSUE_ID", "SAID_BY"};

    private final ActiveObjects rows;
    private final BulkRows bulk;

    public AoAliases(ActiveObjects rows, BulkRows bulk) {
        this.rows = rows;
        this.bulk = bulk;
    }

    Map<String, IssueId> ofProject(long projectId) {
        Map<String, IssueId> names = new HashMap<>();
        for (AliasRow row : rows.find(AliasRow.class, Query.select().where("PROJECT_ID = ?", projectId))) {
            names.put(row.getSpelling(), IssueId.of(row.getIssueId()));
        }
        return names;
    }

    void remember(long projectId, String spelling, IssueId campaign, PersonKey who) {
        String key = key(projectId, spelling);
        Object[] row = {key, projectId, spelling, campaign.value(), who.value()};
        Optional<BulkWriter> writer = bulk.current();
        if (writer.isPresent()) {
            if (writer.get().change(TABLE, "ALIAS_KEY", key, MEANING, campaign.value(), who.value()) == 0) {
                writer.get().insertAll(TABLE, ALL, Collections.singletonList(row));
            }
            return;
        }
        forget(projectId, spelling);
        DBParam[] values = new DBParam[ALL.length];
        for (int i = 0; i < ALL.length; i++) {
            values[i] = new DBParam(ALL[i], row[i]);
        }
        rows.create(AliasRow.class, values);
    }

    void forget(long projectId, String spelling) {
        String key = key(projectId, spelling);
        Optional<BulkWriter> writer = bulk.current();
        if (writer.isPresent()) {
            writer.get().delete(TABLE, "ALIAS_KEY", key);
        } else {
            rows.delete(rows.find(AliasRow.class, Query.select().where("ALIAS_KEY = ?", key)));
        }
    }

    private static String key(long projectId, String spelling) {
        return projectId + ":" + Sha256.of(spelling);
    }
}

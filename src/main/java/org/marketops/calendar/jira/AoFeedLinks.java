package org.marketops.calendar.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.calendar.FeedLink;
import org.marketops.calendar.FeedLinks;
import org.marketops.kernel.PersonKey;

/** Feed links as rows. */
public final class AoFeedLinks implements FeedLinks {

    private static final long EVERY_PROJECT = 0;

    private final ActiveObjects rows;

    public AoFeedLinks(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public FeedLink add(PersonKey person, Optional<Long> project, String tokenHash, Instant at) {
        return fromRow(rows.create(FeedLinkRow.class,
                new DBParam(FeedLinkRow.PERSON_KEY, person.value()),
                new DBParam(FeedLinkRow.PROJECT_ID, project.orElse(EVERY_PROJECT)),
                new DBParam(FeedLinkRow.TOKEN_HASH, tokenHash),
                new DBParam(FeedLinkRow.CREATED_AT, at.toEpochMilli())));
    }

    @Override
    public Optional<FeedLink> byHash(String tokenHash) {
        return read(Query.select().where(FeedLinkRow.TOKEN_HASH + " = ?", tokenHash)).stream().findFirst();
    }

    @Override
    public List<FeedLink> of(PersonKey person) {
        return read(Query.select().where(FeedLinkRow.PERSON_KEY + " = ?", person.value()).order("ID DESC"));
    }

    @Override
    public void remove(PersonKey person, int id) {
        rows.delete(rows.find(FeedLinkRow.class, "ID = ? AND " + FeedLinkRow.PERSON_KEY + " = ?", id, person.value()));
    }

    private List<FeedLink> read(Query query) {
        List<FeedLink> found = new ArrayList<>();
        for (FeedLinkRow row : rows.find(FeedLinkRow.class, query)) {
            found.add(fromRow(row));
        }
        return found;
    }

    private static FeedLink fromRow(FeedLinkRow row) {
        return new FeedLink(row.getID(), PersonKey.of(row.getPersonKey()),
                row.getProjectId() == EVERY_PROJECT ? Optional.empty() : Optional.of(row.getProjectId()), Instant.ofEpochMilli(row.getCreatedAt()));
    }
}

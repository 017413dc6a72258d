package org.marketops.taxonomy.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.taxonomy.SavedLink;
import org.marketops.taxonomy.SavedLinks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Links as rows. */
public final class AoSavedLinks implements SavedLinks {

    private final ActiveObjects rows;

    public AoSavedLinks(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<SavedLink> of(IssueId issue) {
        List<SavedLink> links = new ArrayList<>();
        for (SavedLinkRow row : rows.find(SavedLinkRow.class, Query.select().where(SavedLinkRow.ISSUE_ID + " = ?", issue.value()).order("ID DESC"))) {
            links.add(new SavedLink(issue, row.getAddress(), PersonKey.of(row.getAuthor()), Instant.ofEpochMilli(row.getSavedAt())));
        }
        return links;
    }

    @Override
    public void add(SavedLink link) {
        rows.create(SavedLinkRow.class, new DBParam(SavedLinkRow.ISSUE_ID, link.issue().value()),
                new DBParam(SavedLinkRow.LINK_KEY, link.issue().value() + ":" + Sha256.of(link.address())),
                new DBParam(SavedLinkRow.ADDRESS, link.address()), new DBParam(SavedLinkRow.AUTHOR, link.author().value()),
                new DBParam(SavedLinkRow.SAVED_AT, link.at().toEpochMilli()));
    }
}

package org.marketops.taxonomy.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.kernel.PersonKey;
import org.marketops.taxonomy.TermChange;
import org.marketops.taxonomy.TermRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Changes of terms as rows. Several may have the same instant, so the number of the row gives the order. */
public final class AoTermRecord implements TermRecord {

    private final ActiveObjects rows;

    public AoTermRecord(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void add(TermChange change) {
        rows.create(TermChangeRow.class, new DBParam(TermChangeRow.CHANGE_KIND, change.kind().name()),
                new DBParam(TermChangeRow.DIM_KEY, change.dimension()), new DBParam(TermChangeRow.TERM_CODE, orNull(change.code())),
                new DBParam(TermChangeRow.OLD_TEXT, orNull(change.before())), new DBParam(TermChangeRow.NEW_TEXT, orNull(change.after())),
                new DBParam(TermChangeRow.CHANGED_BY, change.author().map(PersonKey::value).orElse(null)),
                new DBParam(TermChangeRow.CHANGED_AT, change.at().toEpochMilli()));
    }

    @Override
    public List<TermChange> newest(int most) {
        List<TermChange> changes = new ArrayList<>();
        for (TermChangeRow row : rows.find(TermChangeRow.class, Query.select().order("ID DESC").limit(most))) {
            changes.add(new TermChange(TermChange.Kind.valueOf(row.getChangeKind()), row.getDimKey(), text(row.getTermCode()), text(row.getOldText()),
                    text(row.getNewText()), row.getChangedBy() == null ? null : PersonKey.of(row.getChangedBy()), Instant.ofEpochMilli(row.getChangedAt())));
        }
        return changes;
    }

    /** Oracle keeps an empty text as null; so do we, everywhere. */
    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}

package org.marketops.audit.jira;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.jira.Json;
import org.marketops.kernel.CanonicalJson;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** An entry as it stands in its row, whatever somebody did to the row. */
final class StoredEntry {

    private StoredEntry() {
    }

    static LedgerEntry of(LedgerEntryRow row) {
        Note note = Note.of(PersonKey.of(row.getActorKey()), Instant.ofEpochMilli(row.getHappenedAt()), row.getActionName(),
                row.getRoundNo(), text(row.getContentHash())).withStored(text(row.getDetails()), StoredEntry::details);
        return LedgerEntry.stored(IssueId.of(row.getIssueId()), row.getSeqNo(), text(row.getPreviousHash()), note, text(row.getEntryHash()));
    }

    /** Details that are not as we write them are shown as they are: the hash tells that somebody changed them. */
    private static SortedMap<String, String> details(String stored) {
        try {
            SortedMap<String, String> read = Json.readTexts(stored);
            if (CanonicalJson.of(read).equals(stored)) {
                return read;
            }
        } catch (IllegalStateException | NullPointerException unreadable) {
            // falls through: shown as it is
        }
        TreeMap<String, String> raw = new TreeMap<>();
        raw.put("unreadable", stored);
        return raw;
    }

    private static String text(String column) {
        return column == null ? "" : column;
    }
}

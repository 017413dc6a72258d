package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The hashes of attached files: in memory, else in one statement for all that are not, so that showing a plan reads no file. */
public final class AttachmentHashes {

    private static final int MOST_IN_MEMORY = 10_000;

    private final ActiveObjects rows;
    private final Map<Long, String> known = new ConcurrentHashMap<>();

    public AttachmentHashes(ActiveObjects rows) {
        this.rows = rows;
    }

    /** Without those that nobody has read yet. */
    Map<Long, String> of(Collection<Long> attachments) {
        List<Long> unknown = new ArrayList<>(attachments);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(unknown.size(), "?"));
            Query query = Query.select().where(AttachmentHashRow.ATTACHMENT_ID + " IN (" + marks + ")", unknown.toArray());
            for (AttachmentHashRow row : rows.find(AttachmentHashRow.class, query)) {
                remember(row.getAttachmentId(), row.getContentHash());
            }
        }
        Map<Long, String> found = new HashMap<>();
        attachments.forEach(id -> found.computeIfAbsent(id, known::get));
        return found;
    }

    void put(long attachment, String hash) {
        rows.create(AttachmentHashRow.class, new DBParam(AttachmentHashRow.ATTACHMENT_ID, attachment),
                new DBParam(AttachmentHashRow.CONTENT_HASH, hash));
        remember(attachment, hash);
    }

    /** A row of a transaction that is rolled back may stay here: it is as true as before, and is written again after a restart. */
    private void remember(long attachment, String hash) {
        if (known.size() >= MOST_IN_MEMORY) {
            known.clear();
        }
        known.put(attachment, hash);
    }
}

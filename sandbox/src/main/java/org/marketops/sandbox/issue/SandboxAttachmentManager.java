package org.marketops.sandbox.issue;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.io.InputStreamConsumer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.marketops.sandbox.store.Database;

/** Attached files: rows in the database, content below the home. A file never changes; another content is another attachment. */
public final class SandboxAttachmentManager implements AttachmentManager {

    private static final String COLUMNS = "select id, issueid, filename, filesize, created from fileattachment where ";

    private final Database database;
    private final Path folder;
    private final IssueStore issues;
    private final SandboxChangeHistoryManager history;
    private final IssueEvents events;

    SandboxAttachmentManager(Database database, Path folder, IssueStore issues, SandboxChangeHistoryManager history, IssueEvents events) {
        this.database = database;
        this.folder = folder;
        this.issues = issues;
        this.history = history;
        this.events = events;
    }

    /** By id. */
    @Override
    public List<Attachment> getAttachments(Issue issue) {
        return of(database, issue.getId());
    }

    static List<Attachment> of(Database database, long issueId) {
        return database.list(COLUMNS + "issueid = ? order by id", SandboxAttachmentManager::attachment, issueId);
    }

    public Optional<Attachment> find(long id) {
        return database.one(COLUMNS + "id = ?", SandboxAttachmentManager::attachment, id);
    }

    @Override
    public <T> T streamAttachmentContent(Attachment attachment, InputStreamConsumer<T> consumer) throws IOException {
        try (InputStream content = Files.newInputStream(file(attachment.getId()))) {
            return consumer.withInputStream(content);
        }
    }

    /** Stores the file, notes it in the issue's history and tells the listeners. */
    public Attachment add(Issue issue, ApplicationUser author, String name, InputStream content) {
        long id = database.nextId("fileattachment_seq");
        try {
            Files.createDirectories(folder);
            long size = Files.copy(content, file(id));
            Attachment added = new Attachment(id, issue.getId(), name, size, new Timestamp(System.currentTimeMillis()));
            changed(issue, author, new ChangeItemBean("jira", "Attachment", null, null, String.valueOf(id), name), () ->
                    database.update("insert into fileattachment (id, issueid, filename, filesize, author, created) values (?, ?, ?, ?, ?, ?)",
                            id, issue.getId(), name, size, author == null ? null : author.getKey(), added.getCreated()));
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(Issue issue, ApplicationUser author, Attachment attachment) {
        changed(issue, author, new ChangeItemBean("jira", "Attachment", String.valueOf(attachment.getId()), attachment.getFilename(), null, null), () ->
                database.update("delete from fileattachment where id = ?", attachment.getId()));
        try {
            Files.deleteIfExists(file(attachment.getId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void changed(Issue issue, ApplicationUser author, ChangeItemBean item, Runnable change) {
        database.run(() -> {
            change.run();
            history.add(issue.getId(), author, new Timestamp(System.currentTimeMillis()), List.of(item));
            issues.touch(issue.getId());
        });
        events.fire(new IssueEvent(issue, author, EventType.ISSUE_UPDATED_ID));
    }

    private Path file(long id) {
        return folder.resolve(String.valueOf(id));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), row.getTimestamp(5));
    }
}

package org.marketops.approval.jira;

import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The files of an issue as text (A1): a line each, ordered by id, with id, name and SHA-256 of the content. A file that cannot be read
 * stands with its size, which never changes either. A Jira without these members gives none, and says so in the log, once.
 */
public final class JiraAttachments {

    private static final Logger LOG = LoggerFactory.getLogger(JiraAttachments.class);
    private static final int BUFFER = 64 * 1024;

    private final AttachmentManager attachments;
    private final AttachmentHashes hashes;
    private final AtomicBoolean told = new AtomicBoolean();

    public JiraAttachments(AttachmentManager attachments, AttachmentHashes hashes) {
        this.attachments = attachments;
        this.hashes = hashes;
    }

    String text(Issue issue) {
        try {
            return lines(issue);
        } catch (LinkageError missing) {
            if (told.compareAndSet(false, true)) {
                LOG.warn("Attachments are not under approval: this Jira does not have what reads them", missing);
            }
            return "";
        }
    }

    private String lines(Issue issue) {
        Map<Long, Attachment> found = new TreeMap<>();
        issue.getAttachments().forEach(attachment -> found.put(attachment.getId(), attachment));
        if (found.isEmpty()) {
            return "";
        }
        Map<Long, String> known = hashes.of(found.keySet());
        StringBuilder lines = new StringBuilder();
        found.forEach((id, attachment) -> lines.append(lines.length() == 0 ? "" : "\n").append(id).append(' ')
                .append(attachment.getFilename()).append(' ').append(known.containsKey(id) ? known.get(id) : hash(attachment)));
        return lines.toString();
    }

    private String hash(Attachment attachment) {
        try {
            String hash = attachments.streamAttachmentContent(attachment, JiraAttachments::sha256);
            hashes.put(attachment.getId(), hash);
            return hash;
        } catch (IOException unreadable) {
            LOG.warn("Attachment {} cannot be read; it counts by its size", attachment.getId(), unreadable);
            return "size:" + attachment.getFilesize();
        }
    }

    private static String sha256(InputStream content) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        StringBuilder hex = new StringBuilder();
        for (byte each : digest.digest()) {
            hex.append(String.format("%02x", each));
        }
        return hex.toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

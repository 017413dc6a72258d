package org.marketops.approval.jira;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * What an attached file holds, so that it is read once. A file of Jira never changes: another content is another attachment.
 * Not unique on purpose: two nodes that read one file at once write the same, and neither may fail the transaction it is in.
 */
@Table("ATTACHMENT_HASH")
interface AttachmentHashRow extends Entity {

    String ATTACHMENT_ID = "ATTACHMENT_ID";
    String CONTENT_HASH = "CONTENT_HASH";

    @Indexed
    long getAttachmentId();

    /** SHA-256, 64 hex digits. */
    @StringLength(64)
    String getContentHash();
}

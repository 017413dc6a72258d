/** Notices in Jira: rows, mails in Jira's queue, and the page where people choose. */
package org.marketops.notice.jira;

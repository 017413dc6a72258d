/** Delegations in Jira: rows, REST, the page, the mails, and who stands in on an issue. */
package org.marketops.delegation.jira;

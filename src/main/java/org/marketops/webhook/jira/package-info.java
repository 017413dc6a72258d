/** Webhooks in Jira: rows, the one place that opens connections, and the page of the administration. */
package org.marketops.webhook.jira;

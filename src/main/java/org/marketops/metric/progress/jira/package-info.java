/** Targets in Jira: rows, rights, REST, the page of an issue's targets, lines on the metrics panel. */
package org.marketops.metric.progress.jira;


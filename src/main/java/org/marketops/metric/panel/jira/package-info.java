/** The panel on the issue: its tiles, funnel and record, and its numbers over REST. */
package org.marketops.metric.panel.jira;

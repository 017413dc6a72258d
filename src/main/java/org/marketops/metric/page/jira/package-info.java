/** The page of metrics, its export and its REST interface. */
package org.marketops.metric.page.jira;

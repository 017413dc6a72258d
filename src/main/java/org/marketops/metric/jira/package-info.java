/** Marketing numbers in Jira: rows, CSV, the import pages, the panel, REST. */
package org.marketops.metric.jira;

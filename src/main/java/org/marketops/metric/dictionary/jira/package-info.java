/** The dictionary of metrics in Jira: the company's own metrics as rows, the page of the administration, REST. */
package org.marketops.metric.dictionary.jira;


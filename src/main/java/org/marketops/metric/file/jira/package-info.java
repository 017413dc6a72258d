/** Files in Jira: the import pages, history, profiles, files that wait for an answer, REST of imports. */
package org.marketops.metric.file.jira;

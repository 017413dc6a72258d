/** Marketing numbers in Jira: rows, sums, and what all pages of numbers share. */
package org.marketops.metric.jira;

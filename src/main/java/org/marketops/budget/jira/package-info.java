/** Budgets in Jira: rows, REST, files, and what an approval sees of them. */
package org.marketops.budget.jira;

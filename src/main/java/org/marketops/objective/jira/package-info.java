/** Objectives in Jira: rows, the field Objective and its options, JQL, REST, the page, and the plan panel of the issue view. */
package org.marketops.objective.jira;

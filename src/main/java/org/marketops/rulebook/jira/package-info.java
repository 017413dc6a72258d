/** The administration of approval policies: list, form, trial, requests in flight. Sees approvals and the scan of workflows. */
package org.marketops.rulebook.jira;

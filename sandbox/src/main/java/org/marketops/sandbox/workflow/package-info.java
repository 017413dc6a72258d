/** The sandbox's workflows: the real OSWorkflow engine on the host's database, with Jira's functions and managers around it. */
package org.marketops.sandbox.workflow;

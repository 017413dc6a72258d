/** The plan page in Jira: what a person sees of a project's fiscal year, as a table that becomes a grid with a script. */
package org.marketops.plan.jira;

/** The health page, its REST resource, and what the checks read from Jira. */
package org.marketops.health.jira;

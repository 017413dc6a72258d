/** The fiscal calendar in Jira: where it is stored. */
package org.marketops.time.jira;

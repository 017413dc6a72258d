/** Sources in Jira: rows, the address that takes pushes, and the administrator's page. */
package org.marketops.source.jira;

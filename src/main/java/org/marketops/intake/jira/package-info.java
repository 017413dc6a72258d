/** Marketing requests in Jira: rows, pages and REST. */
package org.marketops.intake.jira;

/** Templates of plans in Jira: rows, pages, REST, and the making of issues. */
package org.marketops.template.jira;

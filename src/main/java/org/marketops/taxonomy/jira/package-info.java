/** Names and tags in Jira: rows, the administration, the panel, the pages, REST, and the workflow validator. */
package org.marketops.taxonomy.jira;

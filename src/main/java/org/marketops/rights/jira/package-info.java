/** Who may do what: the page and the REST resource of the rights. */
package org.marketops.rights.jira;

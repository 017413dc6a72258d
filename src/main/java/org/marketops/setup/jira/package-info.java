/** Set-up in Jira: finds and creates the things of the plan, the admin page, its REST resource and the demo data. */
package org.marketops.setup.jira;

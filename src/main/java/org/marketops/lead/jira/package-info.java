/** Leads as rows of Active Objects, over REST, and on the page of the funnel. */
package org.marketops.lead.jira;

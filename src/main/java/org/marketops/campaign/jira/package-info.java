/** The relation of campaigns and plans in Jira: rows, and the panel on a campaign. */
package org.marketops.campaign.jira;

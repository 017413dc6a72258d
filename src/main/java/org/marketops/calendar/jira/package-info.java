/** The calendar in Jira: read by one search, shown as a page, a call and a feed; moved with the checks of the edit screen. */
package org.marketops.calendar.jira;

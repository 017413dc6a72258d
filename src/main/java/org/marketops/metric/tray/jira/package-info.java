/** The page and REST of rows that fit no campaign by their name. */
package org.marketops.metric.tray.jira;

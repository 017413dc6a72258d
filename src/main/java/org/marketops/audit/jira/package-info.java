/** The record as rows, as a page and over REST. */
package org.marketops.audit.jira;

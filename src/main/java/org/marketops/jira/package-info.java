/** Adapters that belong to no feature: transactions, fields of the set-up, the current user, JSON, errors over REST. */
package org.marketops.jira;

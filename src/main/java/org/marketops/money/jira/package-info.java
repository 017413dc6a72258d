/** The company's currency and its rates in Jira: stores, the page of the administration, REST. */
package org.marketops.money.jira;

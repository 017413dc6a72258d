/** What marketing is to reach: a tree of objectives, how their targets cascade, and goals proposed from the past. JDK only. */
package org.marketops.objective;

/** Marketing numbers: what a file says, what it adds up to, and what a ratio of sums is. JDK only. */
package org.marketops.metric;

/** Marketing numbers: facts, what they add up to, the imports they came in, and what a ratio of sums is. JDK only. */
package org.marketops.metric;

/** Sums over many campaigns and over time, read without scanning facts, and the check that they agree with the facts. */
package org.marketops.metric.portfolio;

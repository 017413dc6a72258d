/**
 * The dictionary of metrics, a company's own metrics, and the one place that computes them: counts and money are added, ratios are made of
 * the sums, and what is undefined says why. JDK only.
 */
package org.marketops.metric.dictionary;


/** Targets of metrics per issue and fiscal period: how far they are reached, at what pace, and where they will end. JDK only. */
package org.marketops.metric.progress;


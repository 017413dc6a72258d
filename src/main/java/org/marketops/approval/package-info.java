/** Decisions on a snapshot of a plan's content, taken by eligible people under a versioned policy. JDK only. */
package org.marketops.approval;

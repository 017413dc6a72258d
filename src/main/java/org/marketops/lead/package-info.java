/**
 * Leads and opportunities: their touches, which touch earned how much of an amount, and how far leads came. Amounts are whole minor units.
 * JDK only.
 */
package org.marketops.lead;


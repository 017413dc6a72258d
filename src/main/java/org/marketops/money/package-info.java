/** Exact amounts in one currency. JDK only. */
package org.marketops.money;

/** The company's fiscal years and months. JDK only. */
package org.marketops.time;

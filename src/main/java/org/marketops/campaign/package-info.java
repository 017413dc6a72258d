/** Which campaign belongs to which plan. JDK only. */
package org.marketops.campaign;

/** Set-up: which things of the host the product needs, in which order, what is there and what is made. JDK only. */
package org.marketops.setup;

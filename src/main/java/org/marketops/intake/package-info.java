/** Marketing requests: their score, their queue, and what becomes of them. JDK only. */
package org.marketops.intake;

/** Who stands in for whom, from when until when, and for what (A20). JDK only. */
package org.marketops.delegation;

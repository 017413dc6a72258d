/** Versioned templates of plans: what they hold, what they come to on given days, and making them. JDK only. */
package org.marketops.template;

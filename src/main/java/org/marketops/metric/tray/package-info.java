/** The tray: rows of imports that fit no campaign by their name, and what people decide about them. JDK only. */
package org.marketops.metric.tray;

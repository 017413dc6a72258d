/** When campaigns run, beside each other: lanes, overlaps, what has no dates yet, and a feed for other calendars. JDK only. */
package org.marketops.calendar;

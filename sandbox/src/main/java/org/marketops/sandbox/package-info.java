/** An embedded host that loads the finished plugin jar the way Jira does; an instrument, never shipped. */
package org.marketops.sandbox;

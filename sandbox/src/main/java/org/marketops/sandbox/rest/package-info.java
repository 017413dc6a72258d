/** The sandbox's REST interfaces in Jira's own shapes: version 2, sessions, the plugin manager's, and the status. */
package org.marketops.sandbox.rest;

/** The web face of the sandbox: Tomcat, the filter chain, the page frame and Jira's own pages as far as the plugin meets them. */
package org.marketops.sandbox.web;

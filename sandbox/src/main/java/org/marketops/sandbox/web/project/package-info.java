/** Dashboard, projects and lists of issues. */
package org.marketops.sandbox.web.project;

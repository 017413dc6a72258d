/** Pages of one issue: view, create, edit, transition screen, comments. Rules stay in the issue and workflow rooms. */
package org.marketops.sandbox.web.issue;

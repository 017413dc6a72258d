/** Issues with their field values, comments and change history, and the service that creates and edits them. */
package org.marketops.sandbox.issue;

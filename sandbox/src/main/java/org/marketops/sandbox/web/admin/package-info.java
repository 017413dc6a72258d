/** The administration: configuration lists, people, scheduled jobs and Manage apps. */
package org.marketops.sandbox.web.admin;

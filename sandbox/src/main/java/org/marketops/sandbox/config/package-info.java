/** What an administrator configures: issue types, statuses, fields, screens, their schemes, and projects. */
package org.marketops.sandbox.config;

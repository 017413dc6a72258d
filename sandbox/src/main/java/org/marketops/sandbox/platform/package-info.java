/** What the host gives every plugin: services, data, settings, events, jobs, templates and messages. */
package org.marketops.sandbox.platform;

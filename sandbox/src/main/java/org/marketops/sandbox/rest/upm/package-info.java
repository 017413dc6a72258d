/** The REST interface of the plugin manager, {@code /rest/plugins/1.0/}, as deployment scripts use it. */
package org.marketops.sandbox.rest.upm;

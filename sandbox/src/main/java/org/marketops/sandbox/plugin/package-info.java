/** Installs plugin jars as OSGi bundles with a Spring context, and drives the modules they declare. */
package org.marketops.sandbox.plugin;

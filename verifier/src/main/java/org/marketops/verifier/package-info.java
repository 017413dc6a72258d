/** Checks an exported record with the JDK alone, by docs/record-format.md. Shares no code with the plugin on purpose. */
package org.marketops.verifier;

/** Starts and stops the sandbox: arguments, composition of all rooms, and the hosts that tests use. */
package org.marketops.sandbox.launch;

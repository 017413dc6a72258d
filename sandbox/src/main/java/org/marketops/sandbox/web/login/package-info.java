/** Logging in and out, and the password that administrators give once more. */
package org.marketops.sandbox.web.login;

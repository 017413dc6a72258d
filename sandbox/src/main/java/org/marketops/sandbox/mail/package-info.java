/** Mail that the host and its plugins queue: sent by SMTP, or kept to be looked at. */
package org.marketops.sandbox.mail;

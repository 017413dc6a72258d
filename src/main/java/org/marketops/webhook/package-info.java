/** Tells other systems what happens to approvals: signed calls out of an outbox, to addresses that an administrator allowed. */
package org.marketops.webhook;

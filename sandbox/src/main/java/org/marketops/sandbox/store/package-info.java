/** The host's database: connections, thread-bound transactions, ids, and small objects kept as JSON. */
package org.marketops.sandbox.store;

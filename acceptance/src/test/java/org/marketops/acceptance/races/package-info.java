/** Two whole nodes on one database: races, takeover, start at once. */
package org.marketops.acceptance.races;

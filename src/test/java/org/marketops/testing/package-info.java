/** What several tests need: real Active Objects on H2 and PostgreSQL. */
package org.marketops.testing;

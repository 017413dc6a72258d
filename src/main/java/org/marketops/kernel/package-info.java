/** What every feature speaks of: a person, an issue, a transaction, a thing that is not there. JDK only. */
package org.marketops.kernel;

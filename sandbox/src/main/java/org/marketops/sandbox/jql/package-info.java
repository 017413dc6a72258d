/** The sandbox's JQL: a useful subset, parsed and run over the issue tables, filtered by what the searcher may see. */
package org.marketops.sandbox.jql;

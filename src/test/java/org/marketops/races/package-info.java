/** Two nodes on one database, at a barrier, thousands of times: what must happen exactly once does (A24, A26). */
package org.marketops.races;

/** Statements that pages take, counted by the sandbox. */
package org.marketops.acceptance.benchmark;

/** Page, REST and rows of the quarterly pack. */
package org.marketops.board.jira;

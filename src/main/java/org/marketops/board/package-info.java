/** The quarterly pack: how far objectives are reached and what was spent, in one quarter, as it is now or as it was frozen. */
package org.marketops.board;

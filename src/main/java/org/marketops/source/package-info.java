/** Other systems that bring numbers by themselves: sources, their tokens, and what became of each push. JDK only. */
package org.marketops.source;

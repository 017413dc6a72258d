/** What a file says and how it is brought in: format, columns, rows, profiles, preview, the import itself. JDK only. */
package org.marketops.metric.file;

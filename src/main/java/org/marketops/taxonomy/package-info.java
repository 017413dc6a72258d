/** Names and tags: dimensions with their terms, naming templates, and links with UTM parameters. Knows the JDK only. */
package org.marketops.taxonomy;

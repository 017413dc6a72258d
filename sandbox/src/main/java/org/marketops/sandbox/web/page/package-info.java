/** What all pages share: the frame with header and sidebars, the request as a page sees it, static files, error pages. */
package org.marketops.sandbox.web.page;

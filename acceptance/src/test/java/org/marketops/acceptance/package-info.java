/** Tests of the finished jar in running sandboxes: what people, administrators and other systems would do. */
package org.marketops.acceptance;

/** What a plan says at one moment, and how two moments differ. */
package org.marketops.approval.content;

/** Mails about approvals: who is told what, and what each person wants to be told. */
package org.marketops.notice;

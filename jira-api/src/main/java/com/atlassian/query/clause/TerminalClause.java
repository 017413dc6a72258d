package com.atlassian.query.clause;

/** Signature of the host type. */
public interface TerminalClause {
}

package com.atlassian.query.operand;

/** Signature of the host type. */
public interface Operand {
}

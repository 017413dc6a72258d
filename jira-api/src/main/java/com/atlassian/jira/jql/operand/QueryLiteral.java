package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;

/** Signature of the host type; members as far as they are called. */
public class QueryLiteral {
    private final Operand source;
    private final Long number;

    public QueryLiteral(Operand source, Long number) {
        this.source = source;
        this.number = number;
    }

    public Operand getSourceOperand() {
        return source;
    }

    public Long getLongValue() {
        return number;
    }
}

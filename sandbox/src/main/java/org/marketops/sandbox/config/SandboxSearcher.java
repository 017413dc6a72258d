package org.marketops.sandbox.config;

import com.atlassian.jira.issue.customfields.CustomFieldSearcher;

/** Stands for the default searcher of a type; searching itself is the query language's affair. */
final class SandboxSearcher implements CustomFieldSearcher {

    private final FieldKind kind;

    SandboxSearcher(FieldKind kind) {
        this.kind = kind;
    }

    @Override
    public String toString() {
        return "searcher of " + kind.getKey();
    }
}

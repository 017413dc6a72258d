package com.atlassian.jira.bc.issue.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;

/** Signature of the host type; members as far as they are called. */
public interface SearchService {
    ParseResult parseQuery(ApplicationUser user, String jql);

    SearchResults<Issue> search(ApplicationUser user, com.atlassian.query.Query query, PagerFilter<?> pager) throws SearchException;

    SearchResults<Issue> searchOverrideSecurity(ApplicationUser user, com.atlassian.query.Query query, PagerFilter<?> pager) throws SearchException;

    long searchCount(ApplicationUser user, com.atlassian.query.Query query) throws SearchException;

    long searchCountOverrideSecurity(ApplicationUser user, com.atlassian.query.Query query) throws SearchException;

    final class ParseResult {
        private final com.atlassian.query.Query query;
        private final MessageSet errors;

        public ParseResult(com.atlassian.query.Query query, MessageSet errors) {
            this.query = query;
            this.errors = errors;
        }

        public boolean isValid() {
            return !errors.hasAnyErrors();
        }

        public com.atlassian.query.Query getQuery() {
            return query;
        }

        public MessageSet getErrors() {
            return errors;
        }
    }
}

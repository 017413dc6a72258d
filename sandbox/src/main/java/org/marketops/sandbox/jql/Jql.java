package org.marketops.sandbox.jql;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Jira's search on the database itself: a write is found at once, where a real Jira needs its index. {@link #parseQuery} checks the
 * grammar only, as in Jira; an unknown field or value comes as the SearchException of a search. Every result may be seen by the searcher,
 * except of those that override security.
 */
public final class Jql implements SearchService {

    private final SearchHost host;
    private final Clock clock;

    /** @param clock its zone is the one of typed dates */
    public Jql(SearchHost host, Clock clock) {
        this.host = host;
        this.clock = clock;
    }

    @Override
    public ParseResult parseQuery(ApplicationUser user, String jql) {
        MessageSet errors = new MessageSetImpl();
        try {
            return new ParseResult(Parser.parse(jql == null ? "" : jql), errors);
        } catch (BadQuery e) {
            errors.addErrorMessage(e.getMessage());
            return new ParseResult(null, errors);
        }
    }

    @Override
    public SearchResults<Issue> search(ApplicationUser user, Query query, PagerFilter<?> pager) throws SearchException {
        return page(found(user, (JqlQuery) query, true), pager);
    }

    @Override
    public SearchResults<Issue> searchOverrideSecurity(ApplicationUser user, Query query, PagerFilter<?> pager) throws SearchException {
        return page(found(user, (JqlQuery) query, false), pager);
    }

    private static SearchResults<Issue> page(List<Issue> found, PagerFilter<?> pager) {
        List<Issue> page = found.stream().skip(pager.getStart()).limit(pager.getMax()).collect(Collectors.toList());
        return new SearchResults<>(page, pager.getMax(), found.size(), pager.getStart());
    }

    @Override
    public long searchCount(ApplicationUser user, Query query) throws SearchException {
        return found(user, (JqlQuery) query, true).size();
    }

    @Override
    public long searchCountOverrideSecurity(ApplicationUser user, Query query) throws SearchException {
        return found(user, (JqlQuery) query, false).size();
    }

    private List<Issue> found(ApplicationUser user, JqlQuery query, boolean onlySeen) throws SearchException {
        try {
            Fields fields = new Fields(host, user, new Dates(clock));
            Predicate<Issue> wanted = query.clause == null ? issue -> true : query.clause.resolve(fields);
            Comparator<Issue> order = order(query, fields);
            return host.candidates(query.clause == null ? null : query.clause.sql(fields)).stream()
                    .filter(wanted).filter(issue -> !onlySeen || host.maySee(issue, user)).sorted(order).collect(Collectors.toList());
        } catch (BadQuery e) {
            throw new SearchException(e.getMessage());
        }
    }

    /** Empty values last; without an order the newest issue first. */
    private static Comparator<Issue> order(JqlQuery query, Fields fields) {
        Comparator<Issue> order = (one, other) -> 0;
        for (JqlQuery.Order each : query.orders) {
            JqlField field = fields.find(each.field);
            Comparator<Comparable<?>> natural = Terminal::compare;
            Comparator<Comparable<?>> direction = each.descending ? natural.reversed() : natural;
            order = order.thenComparing(field::sortValue, Comparator.nullsLast(direction));
        }
        return order.thenComparing(Issue::getId, Comparator.reverseOrder());
    }
}

package org.marketops.sandbox.jql;

import com.atlassian.jira.issue.Issue;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A part of a query that an issue meets or not. */
interface Clause {

    /** Looks up fields and values once. @throws BadQuery if one of them does not exist or does not fit */
    Predicate<Issue> resolve(Fields fields);

    /** A condition on the issue table that leaves out no match; null where there is none as simple as that. */
    default Sql sql(Fields fields) {
        return null;
    }

    /** All of them, or any. */
    static Clause joined(List<Clause> parts, boolean all) {
        return parts.size() == 1 ? parts.get(0) : new Joined(parts, all);
    }

    static Clause not(Clause inner) {
        return fields -> inner.resolve(fields).negate();
    }

    /** {@code AND} or {@code OR}. */
    final class Joined implements Clause {

        private final List<Clause> parts;
        private final boolean all;

        private Joined(List<Clause> parts, boolean all) {
            this.parts = parts;
            this.all = all;
        }

        @Override
        public Predicate<Issue> resolve(Fields fields) {
            List<Predicate<Issue>> resolved = parts.stream().map(part -> part.resolve(fields)).collect(Collectors.toList());
            return all ? issue -> resolved.stream().allMatch(part -> part.test(issue))
                    : issue -> resolved.stream().anyMatch(part -> part.test(issue));
        }

        @Override
        public Sql sql(Fields fields) {
            List<Sql> known = parts.stream().map(part -> part.sql(fields)).filter(sql -> sql != null).collect(Collectors.toList());
            boolean usable = all ? !known.isEmpty() : known.size() == parts.size();
            return usable ? Sql.joined(known, all ? " and " : " or ") : null;
        }
    }
}

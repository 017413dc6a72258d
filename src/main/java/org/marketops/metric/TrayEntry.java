package org.marketops.metric;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rows of one import under one name that fitted no campaign, and what a person decided about them. Immutable. */
public final class TrayEntry {

    /** What became of the rows. */
    public enum State {
        WAITING, ASSIGNED, IGNORED
    }

    private final long id;
    private final Origin origin;
    private final String name;
    private final int rows;
    private final Map<String, BigDecimal> spend;
    private final Decision decision;

    /** @param spend by currency */
    public TrayEntry(long id, Origin origin, String name, int rows, Map<String, BigDecimal> spend, Decision decision) {
        this.id = id;
        this.origin = Objects.requireNonNull(origin);
        this.name = Objects.requireNonNull(name);
        this.rows = rows;
        this.spend = Map.copyOf(spend);
        this.decision = Objects.requireNonNull(decision);
    }

    public TrayEntry decided(Decision what) {
        return new TrayEntry(id, origin, name, rows, spend, what);
    }

    public long id() {
        return id;
    }

    public Origin origin() {
        return origin;
    }

    /** As in the file. */
    public String name() {
        return name;
    }

    public int rows() {
        return rows;
    }

    public Map<String, BigDecimal> spend() {
        return spend;
    }

    public Decision decision() {
        return decision;
    }

    public State state() {
        return decision.state;
    }

    /** The import that the rows came with. */
    public static final class Origin {

        private final long projectId;
        private final long batchId;
        private final String source;
        private final LocalDate firstDay;
        private final LocalDate lastDay;

        public Origin(long projectId, long batchId, String source, LocalDate firstDay, LocalDate lastDay) {
            this.projectId = projectId;
            this.batchId = batchId;
            this.source = Objects.requireNonNull(source);
            this.firstDay = Objects.requireNonNull(firstDay);
            this.lastDay = Objects.requireNonNull(lastDay);
        }

        public long projectId() {
            return projectId;
        }

        public long batchId() {
            return batchId;
        }

        public String source() {
            return source;
        }

        public LocalDate firstDay() {
            return firstDay;
        }

        public LocalDate lastDay() {
            return lastDay;
        }
    }

    /** Where the rows go, who said so and when; nobody while they wait. */
    public static final class Decision {

        private final State state;
        private final IssueId issue;
        private final String reason;
        private final PersonKey by;
        private final Instant at;

        private Decision(State state, IssueId issue, String reason, PersonKey by, Instant at) {
            this.state = state;
            this.issue = issue;
            this.reason = reason;
            this.by = by;
            this.at = at;
        }

        public static Decision none() {
            return new Decision(State.WAITING, null, "", null, null);
        }

        public static Decision assigned(IssueId issue, PersonKey by, Instant at) {
            return new Decision(State.ASSIGNED, Objects.requireNonNull(issue), "", by, at);
        }

        public static Decision ignored(String reason, PersonKey by, Instant at) {
            return new Decision(State.IGNORED, null, Objects.requireNonNull(reason), by, at);
        }

        public State state() {
            return state;
        }

        public Optional<IssueId> issue() {
            return Optional.ofNullable(issue);
        }

        /** Why the rows count for nothing; empty otherwise. */
        public String reason() {
            return reason;
        }

        public Optional<PersonKey> by() {
            return Optional.ofNullable(by);
        }

        public Optional<Instant> at() {
            return Optional.ofNullable(at);
        }
    }
}

package org.marketops.template;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** Where runs and what they made are kept. A name within a run is claimed once: two who claim it at once collide. */
public interface Runs {

    Optional<Run> find(String id);

    void open(Run run, Instant at);

    /** By the name of the issue within its blueprint. One statement. */
    Map<String, Claim> claims(String runId);

    void claim(Run run, String ref, Instant at);

    void made(String runId, String ref, IssueId issue);

    /** Nothing came of it: the name is free again. */
    void release(String runId, String ref);

    /** What the issue was made from; empty if it was not made from a template. One statement. */
    Optional<Origin> originOf(IssueId issue);

    /** Somebody began to make an issue, and perhaps made it. */
    final class Claim {

        private final Instant since;
        private final IssueId issue;

        public Claim(Instant since, IssueId issue) {
            this.since = since;
            this.issue = issue;
        }

        public Instant since() {
            return since;
        }

        /** Empty while it is being made, or after whoever made it broke off. */
        public Optional<IssueId> issue() {
            return Optional.ofNullable(issue);
        }
    }

    /** The template and version of an issue. */
    final class Origin {

        private final String template;
        private final int version;

        public Origin(String template, int version) {
            this.template = template;
            this.version = version;
        }

        public String template() {
            return template;
        }

        public int version() {
            return version;
        }
    }
}

package org.marketops.lead;

import java.time.Instant;
import java.util.List;

/** What the last comparison of each project's figures with its rows came to. */
public interface LeadFigureNotes {

    /** In place of what was noted of the project before. @param differing figures of a campaign, metric, day and currency */
    void note(long projectId, Instant at, int differing);

    /** In no order; a project that was never compared is not among them. */
    List<Noted> all();

    /** One comparison. Immutable. */
    final class Noted {

        private final long projectId;
        private final Instant at;
        private final int differing;

        public Noted(long projectId, Instant at, int differing) {
            this.projectId = projectId;
            this.at = at;
            this.differing = differing;
        }

        public long projectId() {
            return projectId;
        }

        public Instant at() {
            return at;
        }

        public int differing() {
            return differing;
        }
    }
}

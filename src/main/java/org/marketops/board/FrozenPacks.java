package org.marketops.board;

import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Optional;

/** Where frozen packs are kept. Asks nobody's rights. */
public interface FrozenPacks {

    /**
     * The newest of a quarter. One statement.
     *
     * @param quarter as {@link org.marketops.objective.Period#key()}
     * @param money whether the reader may see amounts; the content for others has none, nor anything made of one
     */
    Optional<FrozenPack> newest(long projectId, String quarter, boolean money);

    /** Joins the transaction that is running; of two with one version the second collides. */
    void add(long projectId, String quarter, Draft draft);

    /** What is to be kept. */
    final class Draft {

        private final int version;
        private final String withMoney;
        private final String withoutMoney;
        private final PersonKey who;
        private final Instant when;
        private final String reason;

        public Draft(int version, String withMoney, String withoutMoney, PersonKey who, Instant when, String reason) {
            this.version = version;
            this.withMoney = withMoney;
            this.withoutMoney = withoutMoney;
            this.who = who;
            this.when = when;
            this.reason = reason;
        }

        public int version() {
            return version;
        }

        public String withMoney() {
            return withMoney;
        }

        public String withoutMoney() {
            return withoutMoney;
        }

        public PersonKey who() {
            return who;
        }

        public Instant when() {
            return when;
        }

        public String reason() {
            return reason;
        }
    }
}

package org.marketops.objective;

import java.util.Optional;

/** Where objectives are kept. Asks nobody's rights. */
public interface Objectives {

    /** Archived ones too. One statement. */
    ObjectiveTree tree();

    Optional<Objective> find(int id);

    /** Adds it in the transaction that is running; two with one name collide. @return it with its id, version 1 */
    Objective add(Objective draft);

    /** Replaces what is stored under its id and counts the version up; two who change one version at once collide. */
    Objective save(Objective changed);

    /** The transaction that is running changes the tree's shape: two of these at once collide, so no ring can come of them. */
    void claimShape();
}

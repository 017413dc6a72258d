package org.marketops.objective;

import org.marketops.kernel.PersonKey;

/** What the host knows about people, as far as objectives need it. */
public interface ObjectiveRights {

    boolean mayEdit(PersonKey who);

    boolean maySeeMoney(PersonKey who);

    /** False also for a person who is gone. */
    boolean isActive(PersonKey person);
}

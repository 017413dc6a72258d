package org.marketops.delegation;

import org.marketops.kernel.PersonKey;

/** What the host knows about people and projects, as far as a delegation needs it. */
public interface Colleagues {

    /** False also for a person who is gone. */
    boolean isActive(PersonKey person);

    /** The name to display; the key where the person is not known any more (A35). */
    String name(PersonKey person);

    /** Whether the project is there and the person may see it. */
    boolean maySeeProject(PersonKey person, long projectId);
}

package org.marketops.notice;

import org.marketops.kernel.PersonKey;

/** What people have chosen to be told. */
public interface WishBook {

    /** {@link Wishes#DEFAULT} for a person who has not chosen. */
    Wishes of(PersonKey person);

    void save(PersonKey person, Wishes wishes);
}

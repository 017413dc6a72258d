package org.marketops.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.marketops.kernel.PersonKey;

/** Where delegations are kept. Asks nobody's rights. */
public interface Delegations {

    /** Adds it in the transaction that is running; the person who stands in is still to be told. Two with the same beginning collide. */
    Delegation add(Delegation draft);

    Optional<Delegation> find(int id);

    /** Given by or to the person, the latest first day first. @param most so many at most */
    List<Delegation> concerning(PersonKey person, int most);

    /** Given by or to the person, neither stopped nor over on the day. */
    List<Delegation> openOf(PersonKey person, LocalDate day);

    /** Of everybody: those that end on the day or later, also stopped ones, in the order in which they were given. One statement. */
    List<Delegation> endingFrom(LocalDate day);

    /** Keeps when and why it was stopped; the other person is still to be told. */
    void stop(Delegation stopped);

    /** Those of which somebody is still to be told. */
    List<Delegation> untold();

    void told(int id);
}

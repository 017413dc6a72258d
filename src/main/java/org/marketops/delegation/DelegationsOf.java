package org.marketops.delegation;

import java.util.List;
import java.util.stream.Collectors;
import org.marketops.kernel.PersonKey;

/** One person's delegations, those of the other direction apart. */
public final class DelegationsOf {

    /** So many of one person are looked at, the latest first. */
    static final int MOST = 200;

    private final PersonKey person;
    private final List<Delegation> all;

    private DelegationsOf(PersonKey person, List<Delegation> all) {
        this.person = person;
        this.all = all;
    }

    /** One statement. */
    public static DelegationsOf person(PersonKey person, Delegations delegations) {
        return new DelegationsOf(person, delegations.concerning(person, MOST));
    }

    public List<Delegation> given() {
        return all.stream().filter(delegation -> delegation.from().equals(person)).collect(Collectors.toList());
    }

    public List<Delegation> received() {
        return all.stream().filter(delegation -> delegation.to().equals(person)).collect(Collectors.toList());
    }
}

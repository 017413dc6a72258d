package org.marketops.taxonomy.jira;

import org.marketops.jira.CurrentUser;
import org.marketops.kernel.PersonKey;
import org.marketops.taxonomy.Author;

import java.util.Optional;

/** Whoever is logged in. */
public final class CurrentAuthor implements Author {

    private final CurrentUser current;

    public CurrentAuthor(CurrentUser current) {
        this.current = current;
    }

    @Override
    public Optional<PersonKey> person() {
        return current.person();
    }
}

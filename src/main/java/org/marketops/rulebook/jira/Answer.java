package org.marketops.rulebook.jira;

import java.util.Optional;

/** What follows a pressed button: the page again, or another address. */
final class Answer {

    private final FormView page;
    private final String location;

    private Answer(FormView page, String location) {
        this.page = page;
        this.location = location;
    }

    static Answer page(FormView page) {
        return new Answer(page, null);
    }

    /** @param location without the context path */
    static Answer goTo(String location) {
        return new Answer(null, location);
    }

    FormView page() {
        return page;
    }

    Optional<String> location() {
        return Optional.ofNullable(location);
    }
}

package org.marketops.sandbox.launch;

import java.net.URI;

/** A running sandbox, as a test sees it: an address, and a way to stop and start it again with its data kept. */
public interface Host extends AutoCloseable {

    /** With the context path, without a slash at the end; stays the same over a restart. */
    URI baseUrl();

    /** Stops it in good order and starts it again on the same home, database and port. */
    void restart();

    @Override
    void close();

    default Http anonymous() {
        return Http.anonymous(baseUrl());
    }

    /** With name and password on every request; in a sandbox the password of a demo person is the name. */
    default Http as(String name) {
        return Http.basic(baseUrl(), name, name);
    }

    /** With a session, as in a browser. */
    default Http loggedIn(String name) {
        return Http.session(baseUrl(), name, name);
    }
}

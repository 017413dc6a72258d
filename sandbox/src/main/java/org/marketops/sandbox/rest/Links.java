package org.marketops.sandbox.rest;

import java.util.function.Supplier;

/** The {@code self} addresses in answers. */
final class Links {

    private final Supplier<String> baseUrl;

    Links(Supplier<String> baseUrl) {
        this.baseUrl = baseUrl;
    }

    String base() {
        return baseUrl.get();
    }

    /** @param path below {@code /rest/api/2/} */
    String api(String path) {
        return base() + "/rest/api/2/" + path;
    }
}

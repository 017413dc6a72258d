package org.marketops.sandbox.rest.upm;

import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The {@code upm-token}s that were given out: each is good for one upload. */
final class Tokens {

    private final SecureRandom random = new SecureRandom();
    private final Set<String> unused = ConcurrentHashMap.newKeySet();

    String issue() {
        String token = String.valueOf(random.nextLong() & Long.MAX_VALUE);
        unused.add(token);
        return token;
    }

    boolean use(String token) {
        return token != null && unused.remove(token);
    }
}

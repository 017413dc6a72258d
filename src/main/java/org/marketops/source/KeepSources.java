package org.marketops.source;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.Sha256;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Sources and their tokens. A token is told once, when it is made; what is kept is its hash. For administrators. */
public final class KeepSources {

    private static final String MARK = "mo_";
    private static final int SECRET_BYTES = 32;
    private static final int SHOWN = 9;
    private static final int RUNS_LISTED = 100;

    private final Sources sources;
    private final Supplier<byte[]> randomness;
    private final Clock clock;

    public KeepSources(Sources sources, Clock clock) {
        this(sources, clock, KeepSources::fresh);
    }

    KeepSources(Sources sources, Clock clock, Supplier<byte[]> randomness) {
        this.sources = sources;
        this.clock = clock;
        this.randomness = randomness;
    }

    public List<Source> all() {
        return sources.all();
    }

    public List<Token> tokens() {
        return sources.tokens();
    }

    public List<Run> runs() {
        return sources.runs(RUNS_LISTED);
    }

    public long add(Source source) {
        return sources.add(source);
    }

    /** Switches it on or off for a source that is there. */
    public void readFolders(long id, boolean on) {
        known(id);
        sources.readFolders(id, on);
    }

    public void retire(long id) {
        known(id);
        sources.retire(id, clock.instant());
    }

    /** @return the token; it can never be asked for again */
    public String newToken(long sourceId) {
        known(sourceId);
        String token = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.get());
        sources.addToken(sourceId, Sha256.of(token), token.substring(0, SHOWN), clock.instant());
        return token;
    }

    public void revoke(long tokenId) {
        sources.revoke(tokenId, clock.instant());
    }

    private void known(long id) {
        if (sources.find(id).isEmpty()) {
            throw new NotFound("source " + id);
        }
    }

    private static byte[] fresh() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }
}

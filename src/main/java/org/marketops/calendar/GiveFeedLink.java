package org.marketops.calendar;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.kernel.Transactions;

/** Makes a link and opens one. The token is 256 random bits in base64url; only its SHA-256 is kept, so it can be told once. */
public final class GiveFeedLink {

    /** A person who wants more revokes one first. */
    public static final int MOST_OF_A_PERSON = 20;

    private static final int TOKEN_BYTES = 32;
    private static final String TOKEN = "[A-Za-z0-9_-]{43}";

    private final FeedLinks links;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public GiveFeedLink(FeedLinks links, Transactions transactions, Clock clock) {
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The token; empty if the person has as many links as there may be. */
    public Optional<String> give(PersonKey person, Optional<Long> project) {
        return transactions.retryOnConflict(() -> {
            if (links.of(person).size() >= MOST_OF_A_PERSON) {
                return Optional.empty();
            }
            byte[] bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            links.add(person, project, Sha256.of(token), clock.instant());
            return Optional.of(token);
        });
    }

    /** Empty for a token that was never given or is revoked. */
    public Optional<FeedLink> open(String token) {
        return token.matches(TOKEN) ? links.byHash(Sha256.of(token)) : Optional.empty();
    }
}

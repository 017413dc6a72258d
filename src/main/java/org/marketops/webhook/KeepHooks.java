package org.marketops.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.Sha256;
import org.marketops.kernel.Transactions;

/** What an administrator does with hooks. Who that is has been checked before. */
public final class KeepHooks {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 400;
    private static final int SECRET_BYTES = 32;

    private final Hooks hooks;
    private final HookCalls calls;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public KeepHooks(Hooks hooks, HookCalls calls, Transactions transactions, Clock clock) {
        this.hooks = hooks;
        this.calls = calls;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return the secret, which is never shown again */
    public String add(String name, String address, Set<HookKind> kinds, AllowedAddresses allowed) {
        String called = name.trim();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new BadInput("name", "Give the webhook a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (address.trim().length() > LONGEST_ADDRESS) {
            throw new BadInput("address", "The address has more than " + LONGEST_ADDRESS + " characters.");
        }
        if (kinds.isEmpty()) {
            throw new BadInput("kinds", "Tick at least one event.");
        }
        Hook hook = new Hook(0, called, allowed.checked(address), kinds, secret(), true);
        transactions.retryOnConflict(() -> {
            if (hooks.all().size() >= MOST) {
                throw new BadInput("name", "There are " + MOST + " webhooks already. Remove one first.");
            }
            hooks.add(hook);
            return null;
        });
        return hook.secret();
    }

    /** @return the new secret, which is never shown again; the old one signs nothing from now on */
    public String renewSecret(int id) {
        String secret = secret();
        change(id, hook -> hook.with(secret, hook.isActive()));
        return secret;
    }

    public void activate(int id, boolean active) {
        change(id, hook -> hook.with(hook.secret(), active));
    }

    private void change(int id, UnaryOperator<Hook> change) {
        transactions.retryOnConflict(() -> {
            hooks.save(change.apply(hooks.find(id).orElseThrow(() -> new NotFound("webhook " + id))));
            return null;
        });
    }

    public void remove(int id) {
        transactions.retryOnConflict(() -> {
            hooks.remove(id);
            return null;
        });
    }

    /** A trial call, due now. */
    public void ping(int id) {
        transactions.retryOnConflict(() -> {
            hooks.find(id).orElseThrow(() -> new NotFound("webhook " + id));
            calls.add(HookCall.ping(id, Sha256.of(UUID.randomUUID().toString()), clock.instant()));
            return null;
        });
    }

    /** @return false if there is no such call, or it is open anyway */
    public boolean again(int call) {
        return transactions.retryOnConflict(() -> calls.again(call, clock.instant()));
    }

    public List<Hook> all() {
        return hooks.all();
    }

    public List<HookCall> latest(int most) {
        return calls.latest(most);
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

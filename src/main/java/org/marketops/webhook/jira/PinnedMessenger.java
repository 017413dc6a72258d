package org.marketops.webhook.jira;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.marketops.webhook.AllowedAddresses;
import org.marketops.webhook.Hook;
import org.marketops.webhook.HookCall;
import org.marketops.webhook.Messenger;

/** Looks the host up once, checks every address that comes back, and calls the first of them. */
public final class PinnedMessenger implements Messenger {

    private final AllowList allowList;
    private final Clock clock;
    private final Lookup lookup;
    private final Wire wire = new Wire();

    /** What a host's name stands for now. */
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    public PinnedMessenger(AllowList allowList, Clock clock) {
        this(allowList, clock, InetAddress::getAllByName);
    }

    PinnedMessenger(AllowList allowList, Clock clock, Lookup lookup) {
        this.allowList = allowList;
        this.clock = clock;
        this.lookup = lookup;
    }

    /** Ends what is under way soon; nothing can be called after it. */
    public void stop() {
        wire.stop();
    }

    @Override
    public Answer call(Hook hook, HookCall call, String body) {
        AllowedAddresses allowed = allowList.read();
        if (!allowed.allows(hook.address())) {
            return new Answer(false, "not called: the address is no longer allowed");
        }
        try {
            InetAddress[] all = lookup.all(hook.address().getHost());
            for (InetAddress one : all) {
                // One that is not public among those that are is a trick, so none is called.
                if (!allowed.allows(hook.address(), one)) {
                    return new Answer(false, "not called: the host leads to the inner address " + one.getHostAddress()
                            + ", and is not allowed as private");
                }
            }
            return answer(wire.post(hook.address(), all[0], headers(hook, call, body), body.getBytes(StandardCharsets.UTF_8)));
        } catch (UnknownHostException unknown) {
            return new Answer(false, "the host is not known");
        } catch (IOException failure) {
            return new Answer(false, "no answer within 5 seconds, or a broken one: " + failure.getMessage());
        }
    }

    private static Answer answer(int status) {
        boolean taken = status >= 200 && status <= 299;
        boolean elsewhere = status >= 300 && status <= 399;
        return new Answer(taken, "answer " + status + (elsewhere ? ", not followed" : ""));
    }

    private String headers(Hook hook, HookCall call, String body) {
        long seconds = clock.instant().getEpochSecond();
        return "Content-Type: application/json;charset=UTF-8\r\n"
                + "User-Agent: MarketOps-Webhook\r\n"
                + "X-MarketOps-Event: " + call.kind().word() + "\r\n"
                + "X-MarketOps-Delivery: " + call.event() + "\r\n"
                + "X-MarketOps-Signature: " + Signature.of(hook.secret(), seconds, body) + "\r\n";
    }
}

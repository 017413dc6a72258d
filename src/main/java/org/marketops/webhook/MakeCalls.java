package org.marketops.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.Transactions;

/**
 * Makes the calls of the outbox. A call is marked after it was taken: a crash loses none, and makes at most the one again that was
 * under way, with the same id. What is not taken is tried again with growing pauses.
 */
public final class MakeCalls {

    /** Before the second try, the third and so on; about two days in all. */
    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
            Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));
    /** So long the log keeps what ended. */
    static final Duration KEPT = Duration.ofDays(90);
    /** A submission that the host does not store within this time is told all the same; its end follows. */
    private static final Duration STORED_BY = Duration.ofMinutes(10);

    private final Hooks hooks;
    private final HookCalls calls;
    private final Messenger messenger;
    private final CallFacts facts;
    private final Transactions transactions;
    private final Clock clock;

    public MakeCalls(Hooks hooks, HookCalls calls, Messenger messenger, CallFacts facts, Transactions transactions, Clock clock) {
        this.hooks = hooks;
        this.calls = calls;
        this.messenger = messenger;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is due about one plan. @return whether something waits for the host to store a submission */
    public boolean about(IssueId plan) {
        return make(calls.due(plan, clock.instant()));
    }

    /** What is due about all plans, at most 200 calls. A hook that does not take one call is left alone for this time. */
    public int all() {
        List<HookCall> due = calls.due(clock.instant());
        make(due);
        end(() -> calls.removeEnded(clock.instant().minus(KEPT)));
        return due.size();
    }

    private boolean make(List<HookCall> due) {
        boolean waiting = false;
        Set<Integer> silent = new HashSet<>();
        for (HookCall call : due) {
            if (!silent.contains(call.hook())) {
                Optional<Hook> hook = hooks.find(call.hook()).filter(Hook::isActive);
                if (!hook.isPresent()) {
                    end(() -> calls.dead(call, "the hook was switched off"));
                } else if (isAhead(call)) {
                    waiting = true;
                } else if (!isTaken(call, hook.get())) {
                    silent.add(call.hook());
                }
            }
        }
        return waiting;
    }

    /** @return false if the hook did not take it */
    private boolean isTaken(HookCall call, Hook hook) {
        Optional<String> body = call.body().isPresent() ? call.body() : body(call);
        if (!body.isPresent()) {
            end(() -> calls.dead(call, "the plan is gone"));
            return true;
        }
        if (!call.body().isPresent()) {
            end(() -> calls.write(call, body.get()));
        }
        Messenger.Answer answer = messenger.call(hook, call, body.get());
        if (answer.isTaken()) {
            end(() -> calls.sent(call, answer.text()));
        } else if (call.tries() < PAUSES.size()) {
            end(() -> calls.failed(call, answer.text(), clock.instant().plus(PAUSES.get(call.tries()))));
        } else {
            end(() -> calls.dead(call, answer.text()));
        }
        return answer.isTaken();
    }

    private Optional<String> body(HookCall call) {
        if (!call.round().isPresent()) {
            return Optional.of(Payload.of(call, "", 0));
        }
        Optional<String> key = facts.issueKey(call.round().get().issue());
        Optional<Integer> version = facts.policyVersion(call.round().get());
        return key.filter(found -> version.isPresent()).map(found -> Payload.of(call, found, version.get()));
    }

    /** The submission is written, and the host has not stored it yet. */
    private boolean isAhead(HookCall call) {
        Instant now = clock.instant();
        if (call.kind() != HookKind.REQUESTED || call.body().isPresent() || call.at().plus(STORED_BY).isBefore(now)) {
            return false;
        }
        return facts.isAhead(call.round().orElseThrow(IllegalStateException::new));
    }

    private void end(Runnable change) {
        transactions.retryOnConflict(() -> {
            change.run();
            return null;
        });
    }
}

package org.marketops.board;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.kernel.Transactions;
import org.marketops.objective.Period;

import java.util.List;
import java.util.UUID;

/** Makes promises, says what became of them, and makes a missed one again. */
public final class KeepPromises {

    private static final int MOST = 50;
    private static final int KEY = 16;

    private final Promises promises;
    private final PromiseRights rights;
    private final Transactions transactions;

    public KeepPromises(Promises promises, PromiseRights rights, Transactions transactions) {
        this.promises = promises;
        this.rights = rights;
        this.transactions = transactions;
    }

    /** Whether the person may make promises in the packs of the project. */
    public boolean mayMake(PersonKey who, long projectId) {
        return rights.maySee(who, projectId) && rights.mayWrite(who);
    }

    /** Whether the person may say what became of it: who may make them, and its owner. */
    public boolean mayTell(PersonKey who, long projectId, Promise promise) {
        return rights.maySee(who, projectId) && (rights.mayWrite(who) || promise.owner().equals(who));
    }

    /** A key that no other promise has. */
    public static String newKey() {
        return Sha256.of(UUID.randomUUID().toString()).substring(0, KEY);
    }

    /**
     * @throws NotFound without the right
     * @throws PromiseRefused if the quarter has too many
     */
    public Promise make(PersonKey who, long projectId, Promise draft) {
        if (!mayMake(who, projectId)) {
            throw new NotFound("promises");
        }
        return transactions.retryOnConflict(() -> added(projectId, draft, promises.of(projectId, List.of(draft.quarter()))));
    }

    /**
     * @param edition that was read
     * @param word how, may be empty
     * @throws NotFound if there is none, or the person may not say
     * @throws PromiseRefused if somebody else was faster
     */
    public Promise tell(PersonKey who, long projectId, Period quarter, String key, int edition, Promise.State state, String word) {
        return transactions.retryOnConflict(() -> {
            Promise found = find(promises.of(projectId, List.of(quarter)), key);
            boolean allowed = state == Promise.State.WITHDRAWN ? mayMake(who, projectId) : mayTell(who, projectId, found);
            if (!allowed) {
                throw new NotFound("promise " + key);
            }
            if (found.edition() != edition) {
                throw new PromiseRefused(PromiseRefused.Reason.CHANGED, found.text());
            }
            Promise told = found.told(state, word);
            promises.add(projectId, told);
            return told;
        });
    }

    /**
     * Makes a missed promise again in the pack of the quarter for which it was made; once only.
     *
     * @throws NotFound if there is none, or without the right
     * @throws PromiseRefused if it was not missed, or made again already
     */
    public Promise again(PersonKey who, long projectId, Period quarter, String key) {
        if (!mayMake(who, projectId)) {
            throw new NotFound("promises");
        }
        return transactions.retryOnConflict(() -> {
            Promise missed = find(promises.of(projectId, List.of(quarter)), key);
            if (missed.state() != Promise.State.MISSED) {
                throw new PromiseRefused(PromiseRefused.Reason.NOT_MISSED, missed.text());
            }
            List<Promise> there = promises.of(projectId, List.of(quarter.after()));
            if (there.stream().anyMatch(each -> each.key().equals(keyAgain(missed)))) {
                throw new PromiseRefused(PromiseRefused.Reason.PROMISED_AGAIN, missed.text());
            }
            return added(projectId, Promise.made(keyAgain(missed), quarter.after(), missed.text(), missed.owner()), there);
        });
    }

    /** The key of the promise that is made in place of a missed one: two who make it at once collide. */
    public static String keyAgain(Promise missed) {
        return Sha256.of("again " + missed.key()).substring(0, KEY);
    }

    private Promise added(long projectId, Promise draft, List<Promise> there) {
        if (there.size() >= MOST) {
            throw new PromiseRefused(PromiseRefused.Reason.TOO_MANY, Integer.toString(MOST));
        }
        promises.add(projectId, draft);
        return draft;
    }

    private static Promise find(List<Promise> all, String key) {
        return all.stream().filter(each -> each.key().equals(key) && each.state() != Promise.State.WITHDRAWN).findFirst()
                .orElseThrow(() -> new NotFound("promise " + key));
    }
}

package org.marketops.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.marketops.delegation.DelegationRefused.Reason;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** Gives one's seats to somebody for some days (A20): never to oneself, never twice for the same plans, one hop only. */
public final class Delegate {

    /** So many days at most, and so many days ahead: a longer absence is a change of the policy. */
    static final int MOST_DAYS = 366;

    private final Delegations delegations;
    private final Colleagues colleagues;
    private final Transactions transactions;
    private final Tidings tidings;
    private final Today today;

    public Delegate(Delegations delegations, Colleagues colleagues, Transactions transactions, Tidings tidings, Today today) {
        this.delegations = delegations;
        this.colleagues = colleagues;
        this.transactions = transactions;
        this.tidings = tidings;
        this.today = today;
    }

    /** Saves it and tells the person who stands in. @throws DelegationRefused with the field that is to be changed */
    public Delegation save(Delegation draft) {
        Delegation saved = transactions.retryOnConflict(() -> {
            check(draft);
            return delegations.add(draft);
        });
        tidings.tell();
        return saved;
    }

    /** Whether it could be saved now. @throws DelegationRefused if not */
    public void check(Delegation draft) {
        checkPerson(draft);
        checkDays(draft.days());
        if (draft.reach().kind() == Reach.Kind.PROJECT && !colleagues.maySeeProject(draft.from(), draft.reach().projectId())) {
            throw new DelegationRefused(Reason.NO_PROJECT);
        }
        checkOthers(draft);
    }

    private void checkPerson(Delegation draft) {
        if (draft.to().equals(draft.from())) {
            throw new DelegationRefused(Reason.TO_YOURSELF);
        }
        if (!colleagues.isActive(draft.to())) {
            throw new DelegationRefused(Reason.NOT_ACTIVE, colleagues.name(draft.to()));
        }
    }

    private void checkDays(Days days) {
        LocalDate now = today.day();
        if (days.first().isBefore(now)) {
            throw new DelegationRefused(Reason.IN_THE_PAST, days.first().toString(), now.toString());
        }
        if (days.first().isAfter(now.plusDays(MOST_DAYS))) {
            throw new DelegationRefused(Reason.TOO_FAR, days.first().toString(), now.plusDays(MOST_DAYS).toString());
        }
        if (days.last().isAfter(days.first().plusDays(MOST_DAYS - 1))) {
            throw new DelegationRefused(Reason.TOO_LONG, days.last().toString(), days.first().plusDays(MOST_DAYS - 1).toString());
        }
    }

    private void checkOthers(Delegation draft) {
        PersonKey from = draft.from();
        PersonKey to = draft.to();
        refuse(openAt(draft, from), other -> other.from().equals(from) && other.reach().key().equals(draft.reach().key()), Reason.SAME_REACH);
        refuse(openAt(draft, from), other -> other.to().equals(from), Reason.YOU_STAND_IN);
        refuse(openAt(draft, to), other -> other.from().equals(to), Reason.THEY_DELEGATE);
    }

    private List<Delegation> openAt(Delegation draft, PersonKey person) {
        List<Delegation> open = delegations.openOf(person, today.day());
        open.removeIf(other -> !other.days().overlap(draft.days()));
        return open;
    }

    private void refuse(List<Delegation> others, Predicate<Delegation> stands, Reason reason) {
        others.stream().filter(stands).findFirst().ifPresent(other -> {
            PersonKey named = reason == Reason.SAME_REACH ? other.to() : other.from();
            throw new DelegationRefused(reason, colleagues.name(named), other.days().first().toString(), other.days().last().toString());
        });
    }
}

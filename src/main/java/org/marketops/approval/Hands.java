package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * In whose hands the seats of one step are (A20). Everybody has one vote in a step, on the own seat first (A17): who sits there,
 * or has decided there on another seat, or is asked for somebody else, cannot stand in, and the seat stays with its holder.
 */
final class Hands {

    private final Bench bench;
    private final Map<PersonKey, Standin> standins = new LinkedHashMap<>();
    private final Map<PersonKey, PersonKey> seats = new LinkedHashMap<>();

    private Hands(Bench bench) {
        this.bench = bench;
    }

    /** @param votes that stand in the step */
    static Hands of(Bench bench, Collection<RoundEvent> votes) {
        Hands hands = new Hands(bench);
        bench.standins().stream().filter(Standin::isInForce).filter(standin -> hands.isFree(standin, votes)).forEach(hands::put);
        return hands;
    }

    private boolean isFree(Standin standin, Collection<RoundEvent> votes) {
        boolean votedElsewhere = votes.stream().anyMatch(vote -> vote.person().equals(standin.person())
                && !vote.seat().equals(standin.holder()) && bench.counts(vote));
        return bench.holds(standin.holder()) && !bench.holds(standin.person()) && !standins.containsKey(standin.holder())
                && !seats.containsKey(standin.person()) && !votedElsewhere;
    }

    private void put(Standin standin) {
        standins.put(standin.holder(), standin);
        seats.put(standin.person(), standin.holder());
    }

    /** Who stands in on the seat now. */
    Optional<Standin> standinOn(PersonKey seat) {
        return Optional.ofNullable(standins.get(seat));
    }

    /** Whose seat the person decides on: the own one, unless it is handed over; or that of somebody else. */
    Optional<PersonKey> seatOf(PersonKey who) {
        if (bench.holds(who)) {
            return standinOn(who).filter(standin -> !standin.keepsHolder()).isPresent() ? Optional.empty() : Optional.of(who);
        }
        return Optional.ofNullable(seats.get(who));
    }

    /** @param said by the person in the step. @throws ApprovalRefused if the person has a seat or a vote here, but nothing to decide on */
    void refuseWithout(PersonKey who, Optional<RoundEvent> said) {
        standinOn(who).ifPresent(standin -> {
            throw new ApprovalRefused(ApprovalRefused.Reason.DELEGATED, standin.person().value(), standin.until().toString());
        });
        if (said.isPresent()) {
            throw new ApprovalRefused(ApprovalRefused.Reason.ALREADY_VOTED);
        }
    }
}

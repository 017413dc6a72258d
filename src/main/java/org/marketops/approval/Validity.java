package org.marketops.approval;

import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Policy;
import org.marketops.time.FiscalCalendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Until when an approval holds (A23): through so many days after it, or to the end of its fiscal quarter, in the zone of the policy.
 * Worked out each time it is asked, so that no job has to have run, and a change of the fiscal calendar counts at once.
 */
public final class Validity {

    private final FiscalCalendars calendars;

    public Validity(FiscalCalendars calendars) {
        this.calendars = calendars;
    }

    /** The first moment at which the approval holds no more; absent if it always does, or nothing is approved. */
    public Optional<Instant> end(Round round) {
        return round.state() != Round.State.APPROVED ? Optional.empty()
                : round.last(RoundEvent.Kind.APPROVED).flatMap(approved -> end(round.policy(), approved.at()));
    }

    /** Whether the approval held once and holds no more. */
    public boolean isOver(Round round, Instant now) {
        return end(round).filter(end -> !end.isAfter(now)).isPresent();
    }

    private Optional<Instant> end(Policy policy, Instant approved) {
        Conduct conduct = policy.conduct();
        ZoneId zone = policy.hours().zone();
        LocalDate day = approved.atZone(zone).toLocalDate();
        switch (conduct.holds()) {
            case DAYS:
                return Optional.of(day.plusDays(conduct.holdsDays() + 1L).atStartOfDay(zone).toInstant());
            case END_OF_QUARTER:
                return Optional.of(calendars.current().lastDayOfQuarter(day).plusDays(1).atStartOfDay(zone).toInstant());
            default:
                return Optional.empty();
        }
    }
}

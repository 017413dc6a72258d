package org.marketops.lead;

import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;
import org.marketops.time.FiscalMonth;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The figures of other pages, made of the rows at each call. */
public final class ReadFunnel implements FunnelFigures {

    private static final int MONTHS_OF_QUARTER = 3;

    private final LeadBooks books;
    private final KnownTerms terms;
    private final CurrentSettings settings;
    private final FiscalCalendars calendars;
    private final Clock clock;

    public ReadFunnel(LeadBooks books, KnownTerms terms, CurrentSettings settings, FiscalCalendars calendars, Clock clock) {
        this.books = books;
        this.terms = terms;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<Line> funnel(long projectId, LocalDate first, LocalDate last) {
        return lines(books.read(projectId, LeadBooks.Touches.NONE), first, last);
    }

    private List<Line> lines(LeadBook book, LocalDate first, LocalDate last) {
        Collection<Journey> journeys = book.journeys();
        FiscalCalendar calendar = calendars.current();
        Instant now = clock.instant();
        List<Funnel.Step> steps = Funnel.of(journeys, Days.of(first, last, calendar.zone()), now).steps();
        List<Funnel.Step> before = Funnel.of(journeys, before(calendar, first, last), now).steps();
        Map<Stage, String> names = settings.now().stageNames();
        List<Line> lines = new ArrayList<>();
        for (int stage = 0; stage < steps.size(); stage++) {
            lines.add(new Line(steps.get(stage), before.get(stage), names.get(steps.get(stage).stage())));
        }
        return lines;
    }

    @Override
    public Tagging tagging(long projectId, LocalDate first, LocalDate last) {
        return tagging(books.read(projectId, LeadBooks.Touches.NONE), first, last);
    }

    private Tagging tagging(LeadBook book, LocalDate first, LocalDate last) {
        Days days = Days.of(first, last, calendars.current().zone());
        BiPredicate<String, String> known = terms.now();
        List<Lead> made = book.leads().stream().filter(lead -> days.hold(lead.createdAt())).collect(Collectors.toList());
        return Tagging.of(made, known);
    }

    @Override
    public Quarter quarter(long projectId, LocalDate first, LocalDate last, LocalDate otherFirst, LocalDate otherLast) {
        LeadBook book = books.read(projectId, LeadBooks.Touches.NONE);
        return new Quarter(lines(book, first, last), lines(book, otherFirst, otherLast), tagging(book, first, last));
    }

    /** The fiscal quarter or month before, where the days are one; as many days otherwise. */
    public static Days before(FiscalCalendar calendar, LocalDate first, LocalDate last) {
        ZoneId zone = calendar.zone();
        LocalDate end = first.minusDays(1);
        FiscalMonth month = calendar.monthOf(first);
        boolean isMonth = month.first().equals(first) && month.last().equals(last);
        boolean isQuarter = month.first().equals(first) && month.number() % MONTHS_OF_QUARTER == 1 && calendar.lastDayOfQuarter(first).equals(last);
        LocalDate start = end.minusDays(ChronoUnit.DAYS.between(first, last));
        if (isMonth) {
            start = calendar.monthOf(end).first();
        } else if (isQuarter) {
            start = calendar.month(calendar.monthOf(end).key() - MONTHS_OF_QUARTER + 1).first();
        }
        return Days.of(start, end, zone);
    }
}

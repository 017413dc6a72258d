package org.marketops.lead.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import org.marketops.campaign.CampaignLinks;
import org.marketops.kernel.IssueId;
import org.marketops.lead.Days;
import org.marketops.lead.Deal;
import org.marketops.lead.Funnel;
import org.marketops.lead.CurrentSettings;
import org.marketops.lead.KnownTerms;
import org.marketops.lead.Lead;
import org.marketops.lead.LeadBook;
import org.marketops.lead.LeadBooks;
import org.marketops.lead.LeadSettings;
import org.marketops.lead.ReadFunnel;
import org.marketops.lead.Stage;
import org.marketops.lead.Tagging;
import org.marketops.lead.Visibility;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The figures of one look at the page, made of the rows once. */
public final class FunnelPage {

    private final LeadBooks books;
    private final KnownTerms terms;
    private final CurrentSettings settings;
    private final FiscalCalendars calendars;
    private final CampaignLinks links;
    private final Clock clock;

    public FunnelPage(LeadBooks books, KnownTerms terms, CurrentSettings settings, FiscalCalendars calendars, CampaignLinks links, Clock clock) {
        this.books = books;
        this.terms = terms;
        this.settings = settings;
        this.calendars = calendars;
        this.links = links;
        this.clock = clock;
    }

    FunnelQuery query(Map<String, String> typed) {
        FiscalCalendar calendar = calendars.current();
        return new FunnelQuery(typed, settings.now(), calendar, LocalDate.ofInstant(clock.instant(), calendar.zone()));
    }

    /** @param issue a campaign, or a plan with its campaigns; empty for the whole project */
    Figures of(Project project, Optional<Issue> issue, FunnelQuery query) {
        LeadBook all = books.read(project.getId(), LeadBooks.Touches.TELLING);
        LeadBook book = issue.map(one -> all.from(withCampaigns(IssueId.of(one.getId())))).orElse(all);
        return new Figures(book, query, clock.instant(), terms.now(), calendars.current());
    }

    private Set<IssueId> withCampaigns(IssueId issue) {
        Set<IssueId> campaigns = new HashSet<>(links.campaignsOf(issue));
        campaigns.add(issue);
        return campaigns;
    }

    /** What stands on the page. */
    static final class Figures {

        private final LeadBook book;
        private final FunnelQuery query;
        private final Instant now;
        private final BiPredicate<String, String> terms;
        private final FiscalCalendar calendar;

        private Figures(LeadBook book, FunnelQuery query, Instant now, BiPredicate<String, String> terms, FiscalCalendar calendar) {
            this.book = book;
            this.query = query;
            this.now = now;
            this.terms = terms;
            this.calendar = calendar;
        }

        LeadBook book() {
            return book;
        }

        FunnelQuery query() {
            return query;
        }

        Instant now() {
            return now;
        }

        BiPredicate<String, String> terms() {
            return terms;
        }

        FiscalCalendar calendar() {
            return calendar;
        }

        LeadSettings settings() {
            return query.settings();
        }

        boolean isEmpty() {
            return book.ids().isEmpty() && book.deals().isEmpty();
        }

        Funnel funnel() {
            return Funnel.of(book.journeys(), days(), now);
        }

        /** Of the quarter or month before. */
        Funnel before() {
            return Funnel.of(book.journeys(), ReadFunnel.before(calendar, days().first(), days().last()), now);
        }

        private Days days() {
            return query.period().days();
        }

        Tagging tagging() {
            return Tagging.of(book.leads().stream().filter(lead -> days().hold(lead.createdAt())).collect(Collectors.toList()), terms);
        }

        Visibility visibility() {
            return Visibility.of(cohort(), book);
        }

        /** The leads that came in on the days, by id. */
        List<String> cohort() {
            return book.ids().stream().filter(lead -> book.journeyOf(lead).get().cycles().stream()
                    .anyMatch(cycle -> cycle.entered(Stage.INQUIRY).filter(days()::hold).isPresent())).collect(Collectors.toList());
        }

        /** The opportunities that were made on the days. */
        List<Deal> deals() {
            return book.deals().stream().filter(deal -> days().hold(deal.createdAt())).collect(Collectors.toList());
        }

        Optional<Lead> lead(String id) {
            return book.lead(id);
        }
    }
}

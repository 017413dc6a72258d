package org.marketops.metric.page.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.MoneyRight;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.metric.page.Subject;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.IssueSums;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.PortfolioSums;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;

import com.atlassian.sal.api.message.I18nResolver;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was known at a time, for scripts: the sums of calendar months of a project or an issue, as of an instant in UTC. Exact also
 * where imports were taken back or replaced since. Without the right to see money no metric of money is among them.
 */
@Path("/known")
@Produces("application/json;charset=UTF-8")
public final class KnownResource {

    private static final int MOST_MONTHS = 120;

    private final CurrentUser current;
    private final MoneyRight money;
    private final SeenSubjects subjects;
    private final PortfolioSums projects;
    private final IssueSums issues;
    private final I18nResolver texts;

    public KnownResource(CurrentUser current, MoneyRight money, SeenSubjects subjects, PortfolioSums projects, IssueSums issues, I18nResolver texts) {
        this.current = current;
        this.money = money;
        this.subjects = subjects;
        this.projects = projects;
        this.issues = issues;
        this.texts = texts;
    }

    /** @param from first month, as in 2026-04 @param to last month @param asOf as in 2026-07-09T12:00:00Z; now if it is not sent */
    @GET
    public String months(@QueryParam("project") String project, @QueryParam("issue") String issue, @QueryParam("from") String from,
                         @QueryParam("to") String to, @QueryParam("asOf") String asOf) {
        current.person().orElseThrow(() -> new NotFound("person"));
        Seen seen = issue == null ? subjects.project(project == null ? "" : project) : subjects.issue(issue);
        YearMonth first = month("from", from);
        YearMonth last = month("to", to);
        if (last.isBefore(first) || first.plusMonths(MOST_MONTHS).compareTo(last) <= 0) {
            throw new BadInput("to", texts.getText("marketops.known.bad.months", first.toString(), last.toString(), Integer.toString(MOST_MONTHS)));
        }
        Optional<Instant> then = Optional.ofNullable(asOf).filter(sent -> !sent.isEmpty()).map(this::instant);
        FoundSums found = read(seen.subject(), SumSpan.months(first, last), then);
        ObjectNode body = Json.object().put(seen.parameter(), seen.key()).put("from", first.toString()).put("to", last.toString());
        then.ifPresent(instant -> body.put("asOf", instant.toString()));
        body.put("complete", found.isComplete()).put("notVisible", found.excluded());
        write(body.putArray("sums"), found.sums());
        return Json.write(body);
    }

    private FoundSums read(Subject subject, SumSpan months, Optional<Instant> asOf) {
        if (subject.project().isEmpty()) {
            return issues.of(subject.issues(), months, asOf);
        }
        SumScope scope = SumScope.of(List.of(subject.project().get()), months).without(subject.hidden());
        return projects.of(asOf.map(scope::asOf).orElse(scope));
    }

    private void write(ArrayNode list, List<PeriodSum> sums) {
        boolean amounts = money.maySee(current.user());
        List<PeriodSum> sorted = new ArrayList<>(sums);
        sorted.sort(Comparator.comparing(PeriodSum::period).thenComparing(PeriodSum::metric).thenComparing(PeriodSum::source)
                .thenComparing(PeriodSum::currency).thenComparing(PeriodSum::owner).thenComparing(PeriodSum::lastDay));
        for (PeriodSum sum : sorted) {
            if (amounts || !sum.metric().isMoney()) {
                ObjectNode line = list.addObject().put("month", YearMonth.from(sum.period()).toString()).put("metric", sum.metric().code())
                        .put("source", sum.source()).put("amount", sum.amount().toString()).put("lastDay", sum.lastDay().toString());
                if (sum.metric().isMoney()) {
                    line.put("currency", sum.currency());
                }
            }
        }
    }

    private YearMonth month(String name, String sent) {
        try {
            YearMonth month = YearMonth.parse(sent == null ? "" : sent);
            if (month.getYear() >= 2000 && month.getYear() < 2100) {
                return month;
            }
        } catch (DateTimeParseException noMonth) {
            // Falls through to the one refusal of months.
        }
        throw new BadInput(name, texts.getText("marketops.known.bad.month", name, sent == null ? "" : sent));
    }

    private Instant instant(String sent) {
        try {
            return Instant.parse(sent);
        } catch (DateTimeParseException noInstant) {
            throw new BadInput("asOf", texts.getText("marketops.known.bad.instant", sent));
        }
    }
}

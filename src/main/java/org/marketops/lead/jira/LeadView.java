package org.marketops.lead.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import org.marketops.jira.ContextPath;
import org.marketops.kernel.NotFound;
import org.marketops.lead.Contact;
import org.marketops.lead.Cycle;
import org.marketops.lead.Journey;
import org.marketops.lead.LeadBook;
import org.marketops.lead.Stage;
import org.marketops.time.FiscalCalendars;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads one by one: those that came from a campaign, and what one of them got. By id; there are no names to show. */
public final class LeadView {

    private static final int SHOWN = 200;

    private final SentToLead sent;
    private final LeadTexts texts;
    private final FiscalCalendars calendars;
    private final ContextPath path;

    public LeadView(SentToLead sent, LeadTexts texts, FiscalCalendars calendars, ContextPath path) {
        this.sent = sent;
        this.texts = texts;
        this.calendars = calendars;
        this.path = path;
    }

    /** Those that came in on the days of the page. */
    Map<String, Object> list(Project project, FunnelPage.Figures figures) {
        List<String> cohort = figures.cohort();
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> shown = cohort.subList(0, Math.min(SHOWN, cohort.size()));
        LeadBook whole = sent.some(project, shown);
        for (String lead : shown) {
            Journey journey = figures.book().journeyOf(lead).get();
            Cycle last = journey.cycles().get(journey.cycles().size() - 1);
            rows.add(Map.of("id", lead, "code", code(lead), "came", journey.cycles().get(0).entered(Stage.INQUIRY)
                    .map(at -> texts.day(at.atZone(calendars.current().zone()).toLocalDate())).orElse(LeadTexts.NONE), "stage", stage(last),
                    "touches", texts.number(whole.contacts(lead).size())));
        }
        return Map.of("rows", rows, "more", cohort.size() > SHOWN ? texts.text("page.lead_first", texts.number(SHOWN), texts.number(cohort.size())) : "");
    }

    private static String code(String lead) {
        return URLEncoder.encode(lead, StandardCharsets.UTF_8);
    }

    private String stage(Cycle cycle) {
        if (cycle.exit().isPresent()) {
            return texts.text("page.exit", texts.stage(cycle.exit().get().stage()), cycle.exit().get().reason());
        }
        Stage furthest = Stage.INQUIRY;
        for (int stage = 0; stage < Stage.STAGES; stage++) {
            furthest = cycle.entered(Stage.values()[stage]).isPresent() ? Stage.values()[stage] : furthest;
        }
        return texts.stage(furthest);
    }

    /** One that is not known has a page too: the id was typed by hand. */
    Map<String, Object> page(Project project, String lead) {
        Map<String, Object> page = new HashMap<>();
        page.put("step", "lead");
        page.put("projectKey", project.getKey());
        page.put("projectName", project.getName());
        page.put("lead", lead);
        try {
            LeadBook book = sent.known(project, lead);
            page.put("known", true);
            page.put("touches", touches(book.contacts(lead)));
            page.put("cycles", book.journeyOf(lead).map(this::cycles).orElse(List.of()));
        } catch (NotFound unknown) {
            page.put("known", false);
        }
        return page;
    }

    private List<Map<String, Object>> touches(List<Contact> contacts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Contact contact : contacts) {
            Optional<Issue> issue = sent.issue(contact);
            boolean isShown = sent.mayShow(contact);
            Map<String, Object> row = new HashMap<>();
            row.put("at", time(contact.at()));
            row.put("sent", isShown ? contact.sent() : "");
            row.put("key", issue.map(Issue::getKey).orElse(""));
            row.put("url", issue.map(found -> path.value() + "/browse/" + found.getKey()).orElse(""));
            row.put("campaign", issue.map(Issue::getSummary).orElse(isShown ? contact.origin().campaign() : texts.text("page.hidden_campaign")));
            row.put("channel", contact.channel().isEmpty() ? contact.origin().medium() : contact.channel());
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, Object>> cycles(Journey journey) {
        List<Map<String, Object>> cycles = new ArrayList<>();
        for (Cycle cycle : journey.cycles()) {
            List<Map<String, Object>> stages = new ArrayList<>();
            for (int stage = 0; stage < Stage.STAGES; stage++) {
                Stage each = Stage.values()[stage];
                cycle.entered(each).ifPresent(at -> stages.add(Map.of("name", texts.stage(each), "at", time(at),
                        "filled", cycle.isBackFilled(each))));
            }
            cycle.exit().ifPresent(exit -> stages.add(Map.of("name", texts.text("page.exit", texts.stage(exit.stage()), exit.reason()),
                    "at", time(exit.at()), "filled", false)));
            cycles.add(Map.of("name", texts.text("page.cycle", Integer.toString(cycle.number())), "stages", stages));
        }
        return cycles;
    }

    private String time(Instant at) {
        ZoneId zone = calendars.current().zone();
        return texts.time(at, zone);
    }
}

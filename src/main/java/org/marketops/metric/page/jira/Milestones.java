package org.marketops.metric.page.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.audit.EntriesByAction;
import org.marketops.audit.LedgerEntry;
import org.marketops.campaign.CampaignLinks;
import org.marketops.kernel.IssueId;
import org.marketops.metric.page.Series;
import org.marketops.metric.page.Window;
import org.marketops.time.FiscalCalendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was decided in the days of a chart, that may explain its line: approvals, changes of budgets, transfers. Of plans that the reader
 * sees, the newest ones; never an amount.
 */
public final class Milestones {

    private static final Set<String> ACTIONS = new LinkedHashSet<>(List.of("approved", "overridden", "budget_changed", "budget_transferred"));
    private static final int MOST = 8;
    private static final int MOST_READ = 200;
    private static final int MOST_PLANS = 500;

    private final EntriesByAction entries;
    private final SeenSubjects subjects;
    private final CampaignLinks links;
    private final FiscalCalendars calendars;
    private final FiguresTexts texts;

    public Milestones(EntriesByAction entries, SeenSubjects subjects, CampaignLinks links, FiscalCalendars calendars, FiguresTexts texts) {
        this.entries = entries;
        this.subjects = subjects;
        this.links = links;
        this.calendars = calendars;
        this.texts = texts;
    }

    void into(Map<String, Object> page, FiguresAnswer answer, String contextPath) {
        ZoneId zone = calendars.current().zone();
        Window window = answer.question.window();
        List<LedgerEntry> read = entries.newest(plans(answer), ACTIONS, window.first().atStartOfDay(zone).toInstant(),
                end(answer, window.last().plusDays(1).atStartOfDay(zone).toInstant()), MOST_READ);
        Map<IssueId, Optional<Issue>> seen = new HashMap<>();
        List<LedgerEntry> found = new ArrayList<>();
        for (LedgerEntry entry : read) {
            if (seen.computeIfAbsent(entry.plan(), plan -> subjects.visible(plan.value()).filter(issue -> isOf(answer, issue))).isPresent()) {
                found.add(entry);
            }
        }
        List<LedgerEntry> kept = new ArrayList<>(found.subList(0, Math.min(MOST, found.size())));
        Collections.reverse(kept);
        List<Map<String, Object>> lines = new ArrayList<>();
        Map<Integer, String> letters = new TreeMap<>();
        for (LedgerEntry entry : kept) {
            String letter = String.valueOf((char) ('A' + lines.size()));
            LocalDate day = entry.at().atZone(zone).toLocalDate();
            Issue issue = seen.get(entry.plan()).orElseThrow();
            letters.merge(part(answer.series.points(), day), letter, String::concat);
            lines.add(Map.of("letter", letter, "day", texts.day(day, window), "text", text(entry, issue),
                    "link", contextPath + "/plugins/servlet/marketops/ledger?issue=" + issue.getKey() + "&entry=" + entry.seq()));
        }
        page.put("milestones", lines);
        page.put("moreMilestones", found.size() <= MOST ? ""
                : texts.of(read.size() == MOST_READ ? "milestone.atLeast" : "milestone.more", found.size() - MOST));
        page.put("milestoneLines", drawn(letters, answer.series.points().size()));
    }

    /** What was decided later was not known then. */
    private static Instant end(FiguresAnswer answer, Instant ofWindow) {
        return answer.knownAt().filter(then -> then.isBefore(ofWindow)).map(then -> then.plusMillis(1)).orElse(ofWindow);
    }

    /** Empty for all plans there are, of which those of the project are kept. */
    private Set<IssueId> plans(FiguresAnswer answer) {
        Set<IssueId> plans = new LinkedHashSet<>();
        answer.seen.issue().ifPresent(issue -> {
            plans.add(issue);
            links.planOf(issue).ifPresent(plans::add);
        });
        answer.seen.subject().issues().stream().limit(MOST_PLANS - plans.size()).forEach(plans::add);
        return plans;
    }

    private static boolean isOf(FiguresAnswer answer, Issue issue) {
        return answer.seen.issue().isPresent() || issue.getProjectObject().getKey().equals(answer.seen.projectKey());
    }

    private String text(LedgerEntry entry, Issue issue) {
        boolean again = "approved".equals(entry.action()) && entry.round() > 1;
        return texts.of("milestone." + entry.action() + (again ? ".again" : ""), issue.getKey());
    }

    private static int part(List<Series.Point> points, LocalDate day) {
        int part = 0;
        while (part + 1 < points.size() && !points.get(part + 1).first().isAfter(day)) {
            part++;
        }
        return part;
    }

    private static List<Map<String, Object>> drawn(Map<Integer, String> letters, int parts) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        letters.forEach((part, text) -> {
            String shown = text.length() == 1 ? text : text.charAt(0) + "\u2013" + text.charAt(text.length() - 1);
            drawn.add(Map.of("x", LineChart.x(part, parts), "letter", shown, "anchor", part > 0 && part == parts - 1 ? "end" : "middle"));
        });
        return drawn;
    }
}

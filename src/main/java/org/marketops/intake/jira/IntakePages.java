package org.marketops.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.campaign.CampaignLinks;
import org.marketops.intake.Decision;
import org.marketops.intake.IntakeRules;
import org.marketops.intake.Queue;
import org.marketops.intake.Rating;
import org.marketops.intake.Requests;
import org.marketops.intake.Score;
import org.marketops.jira.ContextPath;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Prepares the pages of requests as plain texts: the form, the queue, one request. */
public final class IntakePages {

    static final String[] WISH = {"what", "why", "audience", "neededBy", "value", "effort"};

    private final IntakeBoard board;
    private final IntakeDoor door;
    private final IntakeSettings settings;
    private final Requests requests;
    private final MarketingFields fields;
    private final CurrentUser current;
    private final IssueManager issues;
    private final CampaignLinks links;
    private final IntakeTexts texts;
    private final ContextPath path;

    public IntakePages(IntakeBoard board, IntakeDoor door, IntakeSettings settings, Requests requests, MarketingFields fields, CurrentUser current,
                       IssueManager issues, CampaignLinks links, IntakeTexts texts, ContextPath path) {
        this.board = board;
        this.door = door;
        this.settings = settings;
        this.requests = requests;
        this.fields = fields;
        this.current = current;
        this.issues = issues;
        this.links = links;
        this.texts = texts;
        this.path = path;
    }

    Map<String, Object> form(Project project, Map<String, String> typed, Map<String, String> problems) {
        Map<String, Object> page = page(project, "form");
        put(page, typed, problems, WISH);
        page.put("form", typed.getOrDefault("form", UUID.randomUUID().toString()));
        page.put("values", choices("value", typed.getOrDefault("value", "")));
        page.put("efforts", choices("effort", typed.getOrDefault("effort", "")));
        return page;
    }

    Map<String, Object> queue(Project project, Map<String, String> typed, Map<String, String> problems) {
        Map<String, Object> page = page(project, "queue");
        IntakeBoard.Seen seen = board.see(project);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Queue.Place place : seen.queue) {
            Map<String, Object> row = row(seen.issues.get(place.request().issue()), project);
            row.put("rank", Integer.toString(rows.size() + 1));
            row.put("score", place.score().points().isPresent() ? Integer.toString(place.score().points().getAsInt()) : "\u2013");
            row.put("missing", place.score().missing().stream().map(this::missing).collect(Collectors.joining(" ")));
            row.put("due", texts.time(place.due()));
            row.put("overdue", place.isOverdue());
            rows.add(row);
        }
        page.put("rows", rows);
        page.put("overdue", seen.queue.stream().filter(Queue.Place::isOverdue).count());
        List<Map<String, Object>> decided = new ArrayList<>();
        seen.decided.forEach((id, decision) -> {
            Map<String, Object> row = row(seen.issues.get(id), project);
            row.put("decision", decision(decision));
            decided.add(row);
        });
        page.put("decided", decided);
        page.put("mayAsk", door.mayAsk(project));
        page.put("mayRule", door.mayRule(project));
        IntakeRules rules = settings.rules(project.getId());
        Map<String, String> kept = new HashMap<>(Map.of("valueWeight", Integer.toString(rules.value()), "effortWeight", Integer.toString(rules.effort()),
                "fitWeight", Integer.toString(rules.fit()), "answerHours", Integer.toString(rules.answerHours()),
                "closing", settings.closing(project.getId())));
        kept.putAll(typed);
        put(page, kept, problems, "valueWeight", "effortWeight", "fitWeight", "answerHours", "closing");
        page.put("rules", texts.text("queue.rules", rules.value(), rules.effort(), rules.fit(), rules.answerHours()));
        return page;
    }

    private String missing(Score.Missing missing) {
        return texts.text("missing." + missing);
    }

    Map<String, Object> request(Project project, Issue issue, Map<String, String> typed, Map<String, String> problems) {
        Map<String, Object> page = page(project, "request");
        page.putAll(row(issue, project));
        page.put("why", Optional.ofNullable(issue.getDescription()).orElse(""));
        page.put("audience", fields.text(issue, MarketingField.AUDIENCE).orElse(""));
        IssueId id = IssueId.of(issue.getId());
        Rating rating = requests.rating(id);
        page.put("values", choices("value", Integer.toString(rating.value())));
        page.put("efforts", choices("effort", Integer.toString(rating.effort())));
        page.put("fits", choices("fit", Integer.toString(rating.fit())));
        Optional<Decision> decision = requests.decision(id);
        page.put("decision", decision.map(this::decision).orElse(""));
        page.put("mayDecide", !decision.isPresent() && door.mayDecide(issue));
        page.put("mayLink", decision.flatMap(Decision::campaign).filter(campaign -> !isUnderPlan(campaign)).isPresent() && door.mayDecide(issue));
        put(page, typed, problems, "plan", "reason", "value", "effort", "fit");
        return page;
    }

    boolean isUnderPlan(IssueId campaign) {
        return links.planOf(campaign).isPresent();
    }

    /** In words; a campaign that the reader does not see has no name. */
    String decision(Decision decision) {
        ApplicationUser by = door.named(decision.by());
        String who = by == null ? decision.by().value() : by.getDisplayName();
        if (decision.kind() == Decision.Kind.DECLINED) {
            return texts.text("decision.DECLINED", who, texts.time(decision.at()), decision.reason());
        }
        String campaign = decision.campaign().map(id -> issues.getIssueObject(id.value())).filter(current::maySee).map(Issue::getKey)
                .orElseGet(() -> texts.text("decision.hidden"));
        return texts.text(decision.campaign().isPresent() ? "decision.CONVERTED" : "decision.going", who, texts.time(decision.at()), campaign);
    }

    private Map<String, Object> row(Issue issue, Project project) {
        Map<String, Object> row = new HashMap<>();
        row.put("key", issue.getKey());
        row.put("summary", issue.getSummary());
        row.put("url", path.value() + "/browse/" + issue.getKey());
        row.put("open", path.value() + IntakeServlet.PATH + "?project=" + project.getKey() + "&issue=" + issue.getKey());
        row.put("who", issue.getReporter() == null ? "" : issue.getReporter().getDisplayName());
        row.put("by", fields.date(issue, MarketingField.END_DATE).map(texts::day).orElse(""));
        return row;
    }

    private List<Map<String, Object>> choices(String what, String chosen) {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (int points = 0; points <= Rating.MOST; points++) {
            choices.add(Map.of("value", Integer.toString(points), "text", texts.text(points == 0 ? "points.0" : "points." + what + "." + points),
                    "chosen", Integer.toString(points).equals(chosen)));
        }
        return choices;
    }

    private static void put(Map<String, Object> page, Map<String, String> typed, Map<String, String> problems, String... names) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> wrong = new HashMap<>();
        for (String name : names) {
            values.put(name, typed.getOrDefault(name, ""));
            wrong.put(name, problems.getOrDefault(name, ""));
        }
        page.put("typed", values);
        page.put("problems", wrong);
        page.put("wrong", !problems.isEmpty());
    }

    private static Map<String, Object> page(Project project, String step) {
        Map<String, Object> page = new HashMap<>();
        page.put("step", step);
        page.put("projectKey", project.getKey());
        page.put("projectName", project.getName());
        page.put("note", "");
        page.put("noteClass", "info");
        return page;
    }
}

package org.marketops.rulebook.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.Migration;
import org.marketops.approval.MovedVote;
import org.marketops.approval.OpenRequest;
import org.marketops.approval.RoundId;
import org.marketops.approval.jira.ApprovalWorker;
import org.marketops.approval.policy.Policy;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of the page about requests in flight: which version they use, and moving them to the one in use (A28). */
public final class OpenForm {

    private static final int MOST = 200;

    private final RulebookDesk desk;
    private final RulebookTexts texts;
    private final TrialView issues;
    private final ApprovalWorker worker;

    public OpenForm(RulebookDesk desk, RulebookTexts texts, TrialView issues, ApprovalWorker worker) {
        this.desk = desk;
        this.texts = texts;
        this.issues = issues;
        this.worker = worker;
    }

    void list(Policy inUse, String contextPath, FormView page) {
        List<OpenRequest> open = desk.open(inUse.key());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (OpenRequest request : open.subList(0, Math.min(MOST, open.size()))) {
            rows.add(row(request, inUse, contextPath));
        }
        int old = (int) open.stream().filter(request -> request.policy().version() != inUse.version()).count();
        page.put("inUse", true).put("movable", old > 0).put("requests", rows).put("openHead", texts.text("open.head", open.size()));
        page.put("openCaption", texts.text(open.size() > MOST ? "open.caption.part" : "open.caption", rows.size(), open.size()));
        page.put("open", open.isEmpty() ? "" : texts.text("open.count", open.size()));
        page.put("openRest", texts.text(old == 0 ? "open.rest.same" : "open.rest.old", old));
    }

    private Map<String, Object> row(OpenRequest request, Policy inUse, String contextPath) {
        Optional<Issue> issue = issues.visible(request.id().issue());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("round", request.id().toString());
        row.put("name", issue.map(found -> found.getKey() + " " + found.getSummary()).orElse(texts.text("open.hidden")));
        row.put("url", issue.map(found -> contextPath + "/browse/" + found.getKey()).orElse(""));
        row.put("version", texts.text(request.policy().version() == inUse.version() ? "open.version.inUse" : "open.version",
                request.policy().version()));
        List<Integer> steps = request.round().openSteps(request.round().lastContent());
        row.put("step", steps.stream().map(step -> request.policy().step(step).name()).collect(Collectors.joining(", ")));
        row.put("since", texts.at(request.since()));
        row.put("movable", request.policy().version() != inUse.version());
        row.put("chosen", false);
        row.put("stays", "");
        row.put("again", "");
        return row;
    }

    /** Shows beside the chosen ones what a move would do; of none chosen, all that can be moved. */
    @SuppressWarnings("unchecked")
    void preview(List<String> chosen, Policy to, String contextPath, FormView page) {
        int movable = 0;
        for (Map<String, Object> row : (List<Map<String, Object>>) page.shown().get("requests")) {
            boolean wanted = Boolean.TRUE.equals(row.get("movable")) && (chosen.isEmpty() || chosen.contains(row.get("round")));
            Optional<Migration> migration = wanted ? round(row.get("round").toString()).flatMap(id -> desk.migrating().preview(id, to))
                    : Optional.empty();
            migration.ifPresent(found -> {
                row.put("chosen", true);
                row.put("stays", found.staying().isEmpty() ? texts.text("open.nothing") : inWords(found.staying()));
                row.put("again", found.canEnd() ? found.askedAgain().isEmpty() ? texts.text("open.nobody") : inWords(found.askedAgain())
                        : texts.text("open.stuck"));
            });
            movable += migration.isPresent() ? 1 : 0;
        }
        page.put("previewed", movable > 0).put("migrateWords", texts.text("open.migrate", movable, to.version()));
        if (movable == 0) {
            page.said(texts.text("said.nothingToMove"), true);
        }
    }

    private String inWords(List<MovedVote> votes) {
        return votes.stream().map(vote -> texts.text("open.vote", texts.name(vote.person()), vote.step())).collect(Collectors.joining(", "));
    }

    /** @return what was done, in words */
    String migrate(List<String> chosen, Policy to, PersonKey who) {
        int moved = 0;
        for (String each : chosen.subList(0, Math.min(MOST, chosen.size()))) {
            Optional<RoundId> id = round(each);
            boolean done = id.flatMap(round -> desk.migrating().migrate(round, to, who)).isPresent();
            if (done) {
                moved++;
                worker.settle(id.get().issue());
            }
        }
        return texts.text("said.moved", moved, to.version(), chosen.size() - moved);
    }

    static Optional<RoundId> round(String text) {
        return text.matches("[1-9][0-9]{0,17}:[1-9][0-9]{0,8}")
                ? Optional.of(new RoundId(IssueId.of(Long.parseLong(text.split(":")[0])), Integer.parseInt(text.split(":")[1])))
                : Optional.empty();
    }
}

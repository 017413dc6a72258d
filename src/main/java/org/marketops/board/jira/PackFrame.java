package org.marketops.board.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.board.FrozenPack;
import org.marketops.kernel.IssueId;
import org.marketops.objective.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands around the figures: title, other quarters, who froze it, what waits for a decision. */
final class PackFrame {

    private static final int MIDDLE = 14;

    private final PackDesk desk;
    private final PackTexts texts;
    private final Project project;
    private final Period quarter;
    private final String contextPath;

    PackFrame(PackDesk desk, PackTexts texts, Project project, Period quarter, String contextPath) {
        this.desk = desk;
        this.texts = texts;
        this.project = project;
        this.quarter = quarter;
        this.contextPath = contextPath;
    }

    void put(Map<String, Object> values, Optional<FrozenPack> frozen, boolean live) {
        LocalDate first = desk.reading().first(quarter).plusDays(MIDDLE);
        LocalDate last = desk.reading().last(quarter).minusDays(MIDDLE);
        values.put("title", texts.text("title", texts.quarter(quarter), texts.month(first), texts.month(last)));
        values.put("project", project.getName());
        values.put("projectUrl", contextPath + "/browse/" + project.getKey());
        values.put("key", project.getKey());
        values.put("quarter", quarter.key());
        values.put("name", texts.text("quarter.short", quarter.quarter()));
        values.put("year", texts.text("year", texts.year(quarter)));
        values.put("beforeName", texts.quarter(quarter.before()));
        values.put("beforeUrl", address(quarter.before()));
        Period next = quarter.quarter() == 4 ? Period.quarter(quarter.fiscalYear() + 1, 1)
                : Period.quarter(quarter.fiscalYear(), quarter.quarter() + 1);
        boolean begun = next.compareTo(desk.reading().thisQuarter()) <= 0;
        values.put("afterName", begun ? texts.quarter(next) : "");
        values.put("afterUrl", begun ? address(next) : "");
        values.put("address", contextPath + PackServlet.PATH);
        values.put("live", live);
        values.put("csvUrl", address(quarter) + (live ? "&view=live" : "") + "&as=csv");
        values.put("liveUrl", frozen.isPresent() && !live ? address(quarter) + "&view=live" : "");
        values.put("frozenUrl", frozen.isPresent() && live ? address(quarter) : "");
        values.put("again", frozen.isPresent());
        state(values, frozen, live);
    }

    private void state(Map<String, Object> values, Optional<FrozenPack> frozen, boolean live) {
        values.put("state", texts.text("state.live"));
        values.put("stateLook", "");
        values.put("sign", "→");
        values.put("hash", "");
        values.put("why", "");
        if (!frozen.isPresent()) {
            return;
        }
        FrozenPack pack = frozen.get();
        String when = texts.formats().dayAndTime(pack.frozenAt().atZone(desk.reading().calendar().zone()));
        String who = desk.name(pack.frozenBy());
        if (live) {
            values.put("state", texts.text("state.since", when, who));
            return;
        }
        boolean same = pack.isUnchanged();
        values.put("state", same ? texts.text("state.frozen", when, who) : texts.text("state.changed", when, who, pack.hash(), pack.hashNow()));
        values.put("stateLook", same ? "ok" : "bad");
        values.put("sign", same ? "✓" : "✕");
        values.put("hash", pack.hash());
        values.put("why", pack.reason().isEmpty() ? "" : texts.text("state.reason", pack.version(), pack.reason()));
    }

    private String address(Period of) {
        return contextPath + PackServlet.PATH + "?project=" + project.getKey() + "&quarter=" + of.key();
    }

    /** What is open now is no part of what was frozen. */
    void decisions(Map<String, Object> values, ApplicationUser user, Map<IssueId, Issue> all, boolean live) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (live) {
            desk.issues().inApproval(user, all.values()).forEach(issue -> rows.add(Map.of("key", issue.getKey(),
                    "url", contextPath + "/browse/" + issue.getKey(), "summary", issue.getSummary(), "status", issue.getStatus().getName())));
        }
        values.put("decisions", rows);
        long hidden = all.values().stream().filter(issue -> !desk.issues().sees(user, issue)).count();
        values.put("hidden", hidden == 0 ? "" : texts.text("hidden", hidden));
    }
}

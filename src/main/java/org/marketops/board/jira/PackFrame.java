package org.marketops.board.jira;

import com.atlassian.jira.project.Project;
import org.marketops.board.FrozenPack;
import org.marketops.objective.Period;

import java.time.LocalDate;
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
    private final PackSight sight;

    PackFrame(PackDesk desk, PackTexts texts, Project project, Period quarter, String contextPath, PackSight sight) {
        this.sight = sight;
        this.desk = desk;
        this.texts = texts;
        this.project = project;
        this.quarter = quarter;
        this.contextPath = contextPath;
    }

    void put(Map<String, Object> values, Optional<FrozenPack> frozen, boolean live) {
        LocalDate first = desk.quarters().first(quarter).plusDays(MIDDLE);
        LocalDate last = desk.quarters().last(quarter).minusDays(MIDDLE);
        values.put("title", texts.text("title", texts.quarter(quarter),
                first.getYear() == last.getYear() ? texts.monthAlone(first) : texts.month(first), texts.month(last)));
        values.put("project", project.getName());
        values.put("projectUrl", sight.isNamed() ? contextPath + "/browse/" + project.getKey() : "");
        rows(values);
        String next = texts.text("quarter.short", Integer.toString(quarter.after().quarter()));
        values.put("againName", texts.text("promise.again", next));
        values.put("promisesTitle", texts.text("promises.title", next));
        compared(values, live);
        values.put("key", project.getKey());
        values.put("quarter", quarter.key());
        values.put("name", texts.text("quarter.short", quarter.quarter()));
        values.put("year", texts.text("year", texts.year(quarter)));
        values.put("quarterName", texts.quarter(quarter));
        values.put("beforeKey", quarter.before().key());
        values.put("beforeName", texts.quarter(quarter.before()));
        values.put("beforeUrl", address(quarter.before()));
        Period after = quarter.after();
        boolean begun = after.compareTo(desk.quarters().thisQuarter()) <= 0;
        values.put("afterName", begun ? texts.quarter(after) : "");
        values.put("afterUrl", begun ? address(after) : "");
        values.put("address", contextPath + PackServlet.PATH);
        values.put("live", live);
        values.put("csvUrl", address(quarter) + (live ? "&view=live" : "") + "&as=csv");
        values.put("liveUrl", frozen.isPresent() && !live ? address(quarter) + "&view=live" : "");
        values.put("frozenUrl", frozen.isPresent() && live ? address(quarter) : "");
        values.put("again", frozen.isPresent());
        state(values, frozen, live);
    }

    /** Where the rows behind the numbers are; the page of the funnel goes back eight quarters. */
    private void rows(Map<String, Object> values) {
        String pages = contextPath + "/plugins/servlet/marketops/";
        String of = "?project=" + project.getKey();
        boolean known = quarter.compareTo(desk.quarters().thisQuarter().aYearBefore().aYearBefore()) > 0;
        values.put("actualUrl", sight.isNamed() ? pages + "plan" + of + "&year=" + quarter.fiscalYear() + "&kind=actual" : "");
        values.put("funnelUrl", sight.isNamed() && known ? pages + "funnel" + of + "&period=" + quarter.key() : "");
    }

    /** With which quarter the pack is compared, and the addresses of both comparisons. */
    private void compared(Map<String, Object> values, boolean live) {
        String here = address(quarter) + (live ? "&view=live" : "");
        values.put("thenName", texts.quarter(sight.isWithLastYear() ? quarter.aYearBefore() : quarter.before()));
        values.put("withBefore", texts.text("compare", texts.quarter(quarter.before())));
        values.put("withBeforeUrl", here);
        values.put("withYear", texts.text("compare", texts.quarter(quarter.aYearBefore())));
        values.put("withYearUrl", here + "&compare=" + PackSight.LAST_YEAR);
        values.put("lastYear", sight.isWithLastYear());
    }

    private void state(Map<String, Object> values, Optional<FrozenPack> frozen, boolean live) {
        values.put("state", texts.text("state.live"));
        values.put("stateLook", "");
        values.put("sign", "→");
        values.put("hash", "");
        values.put("shortHash", "");
        values.put("why", "");
        if (!frozen.isPresent()) {
            return;
        }
        FrozenPack pack = frozen.get();
        String when = texts.formats().dayAndTime(pack.frozenAt().atZone(desk.quarters().calendar().zone()));
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
        values.put("shortHash", shortly(pack.hash()));
        values.put("why", pack.reason().isEmpty() ? "" : texts.text("state.reason", pack.version(), pack.reason()));
    }

    private String address(Period of) {
        return contextPath + PackServlet.PATH + "?project=" + project.getKey() + "&quarter=" + of.key();
    }

    /** {@code e4a0 57d1…19bc}. */
    private static String shortly(String hash) {
        return hash.length() < 16 ? hash : hash.substring(0, 4) + "\u00a0" + hash.substring(4, 8) + "\u2026" + hash.substring(hash.length() - 4);
    }

    /** @param count of issues that are in the sums without being seen */
    void hidden(Map<String, Object> values, long count) {
        values.put("hidden", count == 0 ? "" : sight.isNamed() ? texts.text("hidden", count) : texts.text("hidden.all", count));
    }
}

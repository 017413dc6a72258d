package org.marketops.health.jira;

import org.marketops.health.Check;
import org.marketops.health.CheckJobs;
import org.marketops.health.Finding;
import org.marketops.health.Health;
import org.marketops.health.JobRun;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the template shows: texts, ready to be written. */
public final class HealthPage {

    private static final String[] WORDS = {"title", "again", "caption", "column.area", "column.seen", "column.result", "list", "wayOut",
        "jobs", "jobs.caption", "jobs.none", "jobs.column.job", "jobs.column.node", "jobs.column.last", "jobs.column.took",
        "jobs.column.result", "jobs.column.next"};

    /** What is to be made anew stands first among their facts. */
    private static final Set<Finding.Remedy> REBUILDS = EnumSet.of(Finding.Remedy.REBUILD, Finding.Remedy.REBUILD_LEADS);

    private final Health health;
    private final String done;
    private final String contextPath;
    private final Map<String, String> words = new HashMap<>();
    private final List<Map<String, String>> areas = new ArrayList<>();
    private final List<Map<String, String>> findings = new ArrayList<>();
    private final List<Map<String, String>> jobs = new ArrayList<>();
    private final String headline;
    private final String at;

    HealthPage(Health health, List<JobRun> runs, String done, String contextPath, HealthTexts texts) {
        this.health = health;
        this.done = done;
        this.contextPath = contextPath;
        this.headline = health.isFine() ? texts.text("fine") : texts.text("findings", health.findings().size());
        this.at = texts.text("at", texts.at(health.at()));
        for (String word : WORDS) {
            words.put(word.replace('.', '_'), texts.text(word));
        }
        health.results().forEach((area, result) -> areas.add(area(area, result, texts)));
        health.findings().forEach(finding -> findings.add(finding(finding, texts)));
        runs.forEach(run -> jobs.add(job(run, texts)));
    }

    private static Map<String, String> area(Check.Area area, Check.Result result, HealthTexts texts) {
        boolean fine = result.findings().isEmpty();
        return Map.of("name", texts.text("area." + area.name()),
                "seen", result.isAll() ? Integer.toString(result.seen()) : texts.text("result.part", result.seen()),
                "result", fine ? texts.text("result.fine") : texts.text("result.found", result.findings().size()),
                "style", fine ? "ok" : "warn", "sign", fine ? "\u2713" : "!");
    }

    private Map<String, String> finding(Finding finding, HealthTexts texts) {
        Map<String, String> view = new HashMap<>();
        view.put("kind", finding.kind().name());
        view.put("text", texts.sentence(finding));
        view.put("wayOut", texts.wayOut(finding));
        view.put("since", finding.since().map(since -> texts.text("since", texts.at(since))).orElse(""));
        view.put("issue", finding.issue().map(Object::toString).orElse(""));
        view.put("of", REBUILDS.contains(finding.remedy()) ? finding.facts().get(0) : "");
        boolean button = finding.remedy() != Finding.Remedy.NONE;
        view.put("remedy", button ? finding.remedy().name() : "");
        view.put("button", button ? texts.text("button." + finding.remedy().name()) : "");
        String key = finding.issue().flatMap(texts::key).orElse("");
        boolean record = finding.kind() == Finding.Kind.BROKEN_RECORD;
        view.put("link", key.isEmpty() ? "" : contextPath + (record ? "/plugins/servlet/marketops/ledger?issue=" : "/browse/") + key);
        view.put("linkText", key.isEmpty() ? "" : texts.text(record ? "record" : "open", key));
        view.put("bad", record ? "bad" : "warn");
        return view;
    }

    private static Map<String, String> job(JobRun run, HealthTexts texts) {
        return Map.of("name", texts.text("job." + run.job()), "node", run.node(), "last", texts.at(run.started()),
                "took", texts.text("jobs.millis", run.took().toMillis()),
                "result", run.isFailed() ? texts.text("jobs.failed", run.result()) : run.result(),
                "style", run.isFailed() ? "bad" : "ok", "sign", run.isFailed() ? "\u2715" : "\u2713",
                "next", texts.at(run.started().plus(CheckJobs.every(run.job()))));
    }

    public boolean isFine() {
        return health.isFine();
    }

    public String getHeadline() {
        return headline;
    }

    public String getAt() {
        return at;
    }

    /** What the pressed button did; empty if none was. */
    public String getDone() {
        return done;
    }

    public String getAddress() {
        return contextPath + "/plugins/servlet/marketops/health";
    }

    public Map<String, String> getWords() {
        return words;
    }

    public List<Map<String, String>> getAreas() {
        return areas;
    }

    public List<Map<String, String>> getFindings() {
        return findings;
    }

    public List<Map<String, String>> getJobs() {
        return jobs;
    }
}

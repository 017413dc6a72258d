package org.marketops.setup.jira;

import org.marketops.setup.Outcome;
import org.marketops.setup.SetupReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything the set-up page shows, as plain texts and numbers. */
public final class SetupPage {

    private final Map<String, String> form;
    private final List<CheckView> checks;
    private final List<RowView> rows;
    private final SetupReport report;
    private final boolean afterRun;
    private final Texts texts;
    private DemoStatus demo = new DemoStatus(DemoStatus.State.NONE, 0, 0, Map.of(), "");
    private String errorField = "";
    private String errorText = "";

    SetupPage(Map<String, String> form, List<CheckView> checks, SetupReport report, boolean afterRun, Texts texts) {
        this.form = form;
        this.checks = checks;
        this.report = report;
        this.rows = new ReportRows(texts).of(report);
        this.afterRun = afterRun;
        this.texts = texts;
    }

    SetupPage withError(String field, String text) {
        this.errorField = field;
        this.errorText = text;
        return this;
    }

    SetupPage withDemo(DemoStatus status) {
        this.demo = status;
        return this;
    }

    /** How the demo data stand, then what was left out and why. */
    public List<String> getDemoLines() {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("demo.state." + demo.state(), demo.plans(), demo.campaigns(), demo.failure()));
        demo.skipped().forEach((what, why) -> lines.add(texts.get("demo.skipped", what, why)));
        return lines;
    }

    public boolean isDemoLoaded() {
        return demo.plans() + demo.campaigns() > 0;
    }

    public boolean isDemoUnderWay() {
        return demo.isUnderWay();
    }

    public List<FieldView> getFields() {
        return form.entrySet().stream().map(this::field).collect(Collectors.toList());
    }

    private FieldView field(Map.Entry<String, String> entry) {
        String name = entry.getKey();
        return new FieldView(name, texts.get("field." + name), entry.getValue(), texts.get("fieldhelp." + name),
                name.equals(errorField) ? errorText : "", ChoiceView.of(name, entry.getValue(), texts));
    }

    public List<CheckView> getChecks() {
        return checks;
    }

    public List<RowView> getRows() {
        return rows;
    }

    public String getErrorText() {
        return errorText;
    }

    public boolean isFailed() {
        return report.failed().isPresent();
    }

    public boolean isComplete() {
        return report.isComplete();
    }

    public boolean isAfterRun() {
        return afterRun;
    }

    /** The sentence above the table: what has been changed, or that nothing has. */
    public String getHeadline() {
        if (!afterRun) {
            return texts.get(report.isComplete() ? "page.headline.complete" : "page.headline.before");
        }
        return texts.get(isFailed() ? "page.headline.stopped" : "page.headline.done");
    }

    public String getCounts() {
        if (!afterRun && report.isComplete()) {
            return texts.get("page.counts.complete", report.count(Outcome.State.FOUND));
        }
        if (!afterRun) {
            return texts.get("page.counts.before", report.count(Outcome.State.MISSING), report.count(Outcome.State.FOUND));
        }
        return texts.get("page.counts.after", report.count(Outcome.State.CREATED), report.count(Outcome.State.FOUND),
                report.count(Outcome.State.FAILED) + report.count(Outcome.State.NOT_DONE));
    }

    public String getCaption() {
        return texts.get(afterRun ? "page.caption.after" : "page.caption.before");
    }

    public String getReason() {
        return report.failed().flatMap(Outcome::failure).map(Throwable::getMessage).orElse("");
    }

    public String getByHand() {
        return report.failed().flatMap(Outcome::failure).map(failure -> failure.byHand()).orElse("");
    }

    public String getButton() {
        if (afterRun && isFailed()) {
            return texts.get("page.button.goon");
        }
        int missing = report.count(Outcome.State.MISSING);
        return missing == 0 ? texts.get("page.button.again") : texts.get(missing == 1 ? "page.button.create1" : "page.button.create", missing);
    }
}

package org.marketops.metric.file.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.marketops.jira.MoneyRight;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.Refused;
import org.marketops.metric.AsReported;
import org.marketops.metric.Batch;
import org.marketops.metric.ReportedRatio;
import org.marketops.metric.file.ColumnGuess;
import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.FileScan;
import org.marketops.metric.file.ImportPreview;
import org.marketops.metric.file.ImportRules;
import org.marketops.metric.file.OwnProfile;
import org.marketops.metric.file.ProfileRefused;
import org.marketops.metric.file.RunningImports;
import org.marketops.metric.file.TextEncoding;
import org.marketops.metric.jira.Numbers;
import org.marketops.metric.jira.Words;
import org.marketops.metric.tray.KeepTray;
import org.marketops.metric.tray.jira.TrayServlet;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Renders the pages of the import. */
public final class ImportPages {

    private static final String[] TEXTS = {
        "anyway", "back", "batch", "batches", "batches.caption", "batches.none", "batches.none.lead", "campaign", "cancel", "change", "change.again",
        "change.hint", "choose.hint", "choose.label", "column", "columns", "columns.hint", "cost", "count", "currency", "currency.hint", "days",
        "errors", "errors.caption", "file", "happens", "history", "import", "importedBy", "inFile", "keep", "keep.button", "keep.hint", "keep.name",
        "map.hint", "matched", "matched.caption", "nearest", "next", "nothingSaved", "other", "overlap.keep", "overlap.legend", "overlap.stop", "plan",
        "plan.choose", "preview", "problem", "profile", "profile.button", "profile.hint", "profile.own", "progress", "progress.cancel", "progress.hint",
        "question", "read", "read.headerAt", "read.headerAt.hint", "read.period.hint", "read.periodFirst", "read.periodLast", "reading", "reported",
        "reported.campaign", "reported.caption", "reported.ratio", "reported.recomputed", "reported.rows", "reported.stated", "reported.state", "row",
        "rows", "rows.stop", "state", "step.done", "steps", "title", "toProject", "tray.for", "tray.name", "undo", "wayOut", "why.batch", "why.plan",
        "why.stop", "zone", "zone.hint"};

    private static final int SHOWN = 10;

    private final Words words;
    private final PersonPage frame;
    private final JiraAuthenticationContext authentication;
    private final BatchViews views;
    private final ImportRules rules;
    private final AsReported reported;
    private final MoneyRight money;
    private final KeepTray tray;
    private final PageBuilderService resources;

    public ImportPages(I18nResolver texts, PersonPage frame, JiraAuthenticationContext authentication, BatchViews views,
                       ImportRules rules, AsReported reported, MoneyRight money, KeepTray tray, PageBuilderService resources) {
        this.words = new Words(texts);
        this.frame = frame;
        this.authentication = authentication;
        this.views = views;
        this.rules = rules;
        this.reported = reported;
        this.money = money;
        this.tray = tray;
        this.resources = resources;
    }

    String words(Refused refused) {
        return refused instanceof ProfileRefused ? words.refusal((ProfileRefused) refused) : words.refusal(refused);
    }

    /** Of a file whose columns can be said by hand. */
    String unknownHeader(FileRefused refused) {
        return refused.reason() != FileRefused.Reason.UNKNOWN_HEADER ? words(refused)
                : words.of("page.map.unknown", refused.arguments().toArray(new Serializable[0]));
    }

    String nothingChosen() {
        return words.of("page.nothingChosen");
    }

    String failure(String incident) {
        return words.of("page.failure", incident);
    }

    void choose(ImportServlet.Visit visit, List<Batch> batches, String error) throws IOException {
        choose(visit, batches, error, List.of());
    }

    /** @param ways in which the file that was refused can be read after all */
    void choose(ImportServlet.Visit visit, List<Batch> batches, String error, List<PreviewView.Line> ways) throws IOException {
        Map<String, Object> context = context(visit, error);
        context.put("steps", WizardSteps.at(ways.isEmpty() ? "file" : "format", words).told("file", "", ways.isEmpty() ? "" : visit.address()).all());
        context.put("ended", visit.parameter("ended").isPresent() ? words.of("page.ended") : "");
        context.put("ways", ways);
        script();
        context.put("batches", views.of(batches).subList(0, Math.min(SHOWN, batches.size())));
        context.put("limits", words.of("page.limits", rules.limits().megabytes(), numbers().count(rules.limits().rows())));
        render(visit, "import-choose.vm", context);
    }

    void preview(ImportServlet.Visit visit, ImportPreview preview, String token, String fileName, String error) throws IOException {
        Map<String, Object> context = context(visit, error);
        boolean seesMoney = maySeeMoney();
        PreviewView view = new PreviewView(preview, words, seesMoney, visit, rules.zone());
        context.put("view", view);
        FormatView format = new FormatView(preview.scan().format(), FormatForm.chosen(visit.request()), words, rules.zone());
        String change = visit.address() + "&file=" + token + visit.format() + "&change=yes";
        for (String button : new String[] {"button", "button.one", "button.tray", "button.tray.one"}) {
            context.put(button.replace('.', '_'), words.of("page." + button, "%1"));
        }
        context.put("format", format);
        context.put("formatOpen", format.isOpen() || visit.parameter("change").isPresent());
        context.put("changeLink", change + "#import-format");
        context.put("steps", previewSteps(visit, preview, view, change));
        script();
        context.put("profiles", profileChoices(visit, preview));
        context.put("kept", visit.parameter("kept").isPresent() ? words.of("profile.kept") : "");
        context.put("keepName", visit.parameter("keep").orElseGet(() -> preview.scan().format().own().map(OwnProfile::name).orElse("")));
        context.put("targetName", visit.targetName());
        context.put("targetKey", visit.targetKey());
        context.put("leftOutLink", visit.address() + "&leftout=csv&file=" + token + visit.format());
        context.put("fileToken", token);
        context.put("fileName", fileName);
        render(visit, "import-preview.vm", context);
    }

    // What detection or a profile answered is behind, and can be opened and answered otherwise.
    private List<WizardSteps.Step> previewSteps(ImportServlet.Visit visit, ImportPreview preview, PreviewView view, String change) {
        SortedMap<String, String> chosen = FormatForm.chosen(visit.request());
        String own = preview.scan().format().own().map(OwnProfile::name).orElse("");
        boolean columns = chosen.keySet().stream().anyMatch(name -> name.startsWith(FormatForm.COLUMN));
        boolean format = chosen.keySet().stream().anyMatch(name -> !name.startsWith(FormatForm.COLUMN) && !name.equals(FormatForm.PROFILE));
        String detected = words.of("page.step.detected");
        String byHand = words.of("page.step.chosen");
        return WizardSteps.at("preview", words).told("file", "", visit.address())
                .told("format", format ? byHand : own.isEmpty() ? detected : own, change + "#import-format")
                .told("columns", !own.isEmpty() ? own : columns ? byHand : words.source(preview.scan().format().profile()), change + "#import-columns")
                .told("match", view.matchedNames(), preview.unmatched().isEmpty() ? "#matched" : "#tray").all();
    }

    /** The columns of a file whose header is not known, to be chosen from. */
    void map(ImportServlet.Visit visit, ColumnGuess columns, String token, String fileName, String error) throws IOException {
        Map<String, Object> context = context(visit, error);
        SortedMap<String, String> chosen = FormatForm.chosen(visit.request());
        List<FormatView.Choice> fields = new ArrayList<>();
        for (String field : FormatForm.fields()) {
            String name = FormatForm.COLUMN + field;
            List<PreviewView.Option> options = new ArrayList<>();
            options.add(new PreviewView.Option(FormatForm.NO_COLUMN, words.of("page.columns.none"), false));
            columns.names().forEach(column -> options.add(new PreviewView.Option(column.strip(), column.strip(),
                    column.strip().equals(chosen.getOrDefault(name, "")))));
            fields.add(new FormatView.Choice(name, words.field(field), options));
        }
        context.put("fields", fields);
        context.put("steps", WizardSteps.at("columns", words).told("file", "", visit.address()).told("format", words.of("page.step.detected"), "").all());
        context.put("separator", Words.separatorName(columns.separator()));
        context.put("encoding", chosen.getOrDefault("f.encoding", ""));
        context.put("targetName", visit.targetName());
        context.put("targetKey", visit.targetKey());
        context.put("fileToken", token);
        context.put("fileName", fileName);
        render(visit, "import-map.vm", context);
    }

    void progress(ImportServlet.Visit visit, String token, String fileName, Optional<RunningImports.Progress> progress) throws IOException {
        Map<String, Object> context = context(visit, "");
        long of = progress.map(RunningImports.Progress::of).orElse(0L);
        long rows = progress.map(RunningImports.Progress::rows).orElse(0L);
        context.put("steps", WizardSteps.at("result", words).told("result", words.of("page.step.atWork"), "").all());
        context.put("max", Long.toString(Math.max(1, of)));
        context.put("value", of == 0 ? "" : Long.toString(rows));
        context.put("rows", of == 0 ? words.of("page.progress.reading") : words.of("page.progress.rows", numbers().count(rows), numbers().count(of)));
        context.put("rowsText", words.of("page.progress.rows", "%1", "%2"));
        context.put("fileToken", token);
        context.put("fileName", fileName);
        List<PreviewView.Line> format = new ArrayList<>();
        FormatForm.chosen(visit.request()).forEach((name, value) -> format.add(new PreviewView.Line(name, value)));
        context.put("format", format);
        resources.assembler().resources().requireWebResource("org.marketops.jira:import-progress");
        render(visit, "import-progress.vm", context);
    }

    /** @param all of the project, in which this one is */
    void result(ImportServlet.Visit visit, Batch batch, List<Batch> all) throws IOException {
        Map<String, Object> context = context(visit, "");
        context.put("steps", WizardSteps.at("result", words).told("file", "", visit.address()).all());
        context.put("leftOutLink", batch.counts().leftOut() == 0 ? "" : HistoryServlet.address(visit.request(), visit.project()) + "&leftout=" + batch.id());
        context.put("batch", views.of(batch, all));
        List<ReportedRatio> ratios = batch.notes().ratios() == 0 ? List.of() : reported.ofBatch(batch.id());
        List<Map<String, String>> lines = new ReportedLines(words).of(ratios, maySeeMoney());
        context.put("reported", lines);
        context.put("reportedMore", lines.size() < ReportedLines.SHOWN ? "" : words.of("reported.more", numbers().count(ReportedLines.SHOWN)));
        render(visit, "import-result.vm", context);
    }

    private List<PreviewView.Option> profileChoices(ImportServlet.Visit visit, ImportPreview preview) {
        List<OwnProfile> known = rules.profiles(visit.project().getId());
        if (known.isEmpty()) {
            return List.of();
        }
        String now = preview.scan().format().own().map(OwnProfile::name).orElse("none");
        List<PreviewView.Option> options = new ArrayList<>();
        options.add(new PreviewView.Option("none", words.of("profile.none.option"), now.equals("none")));
        known.forEach(own -> options.add(new PreviewView.Option(own.name(), words.of("profile.named", own.name(), own.version()), own.name().equals(now))));
        return options;
    }

    private void script() {
        resources.assembler().resources().requireWebResource("org.marketops.jira:import-wizard");
    }

    private boolean maySeeMoney() {
        return money.maySee(Optional.ofNullable(authentication.getLoggedInUser()));
    }

    /** What can be chosen about a file that was refused only because it does not say how it is to be read: a word and an address. */
    List<PreviewView.Line> ways(ImportServlet.Visit visit, FileRefused refused, String token) {
        List<PreviewView.Line> ways = new ArrayList<>();
        // What is chosen now comes first and so counts; what was chosen before stays.
        String address = visit.address() + "&file=" + token;
        String before = visit.format();
        if (refused.reason() == FileRefused.Reason.BROKEN_ENCODING) {
            TextEncoding.OFFERED.stream().filter(name -> !name.startsWith("UTF")).forEach(name ->
                    ways.add(new PreviewView.Line(words.of("page.anyway.encoding", name), address + "&f.encoding=" + name + before)));
        } else if (refused.reason() == FileRefused.Reason.SEVERAL_TABLES) {
            String next = refused.arguments().get(1);
            ways.add(new PreviewView.Line(words.of("page.anyway.first"), address + "&f.header=" + refused.arguments().get(2) + before));
            ways.add(new PreviewView.Line(words.of("page.anyway.next", next), address + "&f.header=" + next + before));
        }
        return ways;
    }

    void leftOut(ImportServlet.Visit visit, FileScan scan, String fileName) throws IOException {
        LeftOutCsv.head(visit.response(), fileName);
        new LeftOutCsv(words).write(scan, visit.response().getWriter());
    }

    private Map<String, Object> context(ImportServlet.Visit visit, String error) {
        Map<String, Object> context = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (String key : TEXTS) {
            texts.put(key.replace('.', '_'), words.of("page." + key));
        }
        context.put("text", texts);
        context.put("error", error);
        context.put("address", visit.address());
        context.put("historyLink", HistoryServlet.address(visit.request(), visit.project()));
        context.put("trayLink", TrayServlet.address(visit.request(), visit.project()));
        context.put("trayCount", words.text("marketops.tray.count", numbers().count(tray.count(visit.person(), visit.project().getId()))));
        context.put("projectName", visit.project().getName());
        context.put("projectLink", visit.request().getContextPath() + "/projects/" + visit.project().getKey());
        return context;
    }

    private void render(ImportServlet.Visit visit, String template, Map<String, Object> context) throws IOException {
        frame.show("templates/metric/" + template, context, visit.request(), visit.response());
    }

    private Numbers numbers() {
        return words.numbers();
    }
}

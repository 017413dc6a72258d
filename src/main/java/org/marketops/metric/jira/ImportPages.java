package org.marketops.metric.jira;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.MoneyRight;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;
import org.marketops.metric.Batch;
import org.marketops.metric.FileRefused;
import org.marketops.metric.FileScan;
import org.marketops.metric.ImportPreview;
import org.marketops.metric.TextEncoding;
import org.marketops.metric.tray.KeepTray;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the pages of the import. */
public final class ImportPages {

    private static final String[] TEXTS = {
        "back", "batch", "change", "change.again", "change.hint", "columns", "columns.hint", "currency", "currency.hint", "download", "batches", "batches.caption", "campaign", "choose.hint", "choose.label", "column", "cost",
        "errors", "errors.caption", "file", "happens", "import", "importedBy", "inFile", "matched",
        "matched.caption", "next", "nothingSaved", "plan", "plan.choose", "preview", "overlap.keep", "overlap.replace", "overlap.stop", "read.headerAt", "read.headerAt.hint", "read.periodFirst", "read.periodLast", "read.period.hint", "anyway", "problem", "read", "row",
        "rows", "rows.leftOut", "rows.stop", "state", "step.file", "step.preview", "step.result", "title",
        "toProject", "tray", "tray.caption", "undo", "wayOut"};

    private final Words words;
    private final PersonPage frame;
    private final JiraAuthenticationContext authentication;
    private final UserManager users;
    private final DateTimeFormatter times;
    private final MoneyRight money;
    private final KeepTray tray;

    public ImportPages(I18nResolver texts, PersonPage frame, JiraAuthenticationContext authentication, UserManager users,
                       DateTimeFormatter times, MoneyRight money, KeepTray tray) {
        this.words = new Words(texts);
        this.frame = frame;
        this.authentication = authentication;
        this.users = users;
        this.times = times;
        this.money = money;
        this.tray = tray;
    }

    String words(Refused refused) {
        return words.refusal(refused);
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
        context.put("ways", ways);
        List<BatchView> views = new ArrayList<>();
        batches.forEach(batch -> views.add(view(batch)));
        context.put("batches", views);
        render(visit, "import-choose.vm", context);
    }

    void preview(ImportServlet.Visit visit, ImportPreview preview, String token, String fileName, String error) throws IOException {
        Map<String, Object> context = context(visit, error);
        boolean seesMoney = money.maySee(Optional.ofNullable(authentication.getLoggedInUser()));
        context.put("view", new PreviewView(preview, words, numbers(), seesMoney, visit));
        context.put("format", new FormatView(preview.scan().format(), FormatForm.chosen(visit.request()), words));
        context.put("targetName", visit.targetName());
        context.put("targetKey", visit.targetKey());
        context.put("leftOutLink", visit.address() + "&leftout=csv&file=" + token + visit.format());
        context.put("fileToken", token);
        context.put("fileName", fileName);
        render(visit, "import-preview.vm", context);
    }

    /** @param token of the file, while it is kept: from it come the rows that were left out */
    void result(ImportServlet.Visit visit, Batch batch, Optional<String> token) throws IOException {
        Map<String, Object> context = context(visit, "");
        context.put("leftOutLink", token.map(kept -> visit.address() + "&leftout=csv&file=" + kept + visit.format()).orElse(""));
        context.put("batch", view(batch));
        render(visit, "import-result.vm", context);
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
        String name = fileName.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("(?i)\\.(csv|txt|tsv)$", "");
        visit.response().setContentType("text/csv;charset=UTF-8");
        visit.response().setHeader("Content-Disposition", "attachment; filename=\"" + name + "-left-out.csv\"");
        visit.response().setHeader("X-Content-Type-Options", "nosniff");
        new LeftOutCsv(words).write(scan, visit.response().getWriter());
    }

    private BatchView view(Batch batch) {
        String state = batch.undo()
                .map(undo -> words.of("batch.undone", person(undo.by()), time(undo.at())))
                .orElseGet(() -> words.of("batch.live"));
        Batch.Counts counts = batch.counts();
        Numbers numbers = numbers();
        String rows = words.of("batch.rows", numbers.count(counts.imported()), numbers.count(counts.inTray()),
                numbers.count(counts.leftOut()));
        return new BatchView(batch.id(), batch.fileName(), words.source(batch.source()),
                words.of("batch.by", person(batch.importedBy()), time(batch.importedAt())), rows, state, batch.undo().isPresent());
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

    private String person(PersonKey key) {
        ApplicationUser user = users.getUserByKey(key.value());
        return user == null ? words.of("page.somebody") : user.getDisplayName();
    }

    private String time(Instant when) {
        return times.forLoggedInUser().withStyle(DateTimeStyle.COMPLETE).format(Date.from(when));
    }
}

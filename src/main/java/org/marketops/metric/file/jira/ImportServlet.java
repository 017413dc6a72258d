package org.marketops.metric.file.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Incident;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;
import org.marketops.metric.Batch;
import org.marketops.metric.UndoImport;
import org.marketops.metric.file.ColumnGuess;
import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportPreview;
import org.marketops.metric.file.KeepProfiles;
import org.marketops.metric.file.RunningImports;
import org.marketops.metric.file.UploadedFile;
import org.marketops.metric.jira.ImportTarget;
import org.marketops.metric.jira.StagedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The import in pages: choose a file, say what its columns mean where that is not known, look at the preview, see the result. Works without script; the address says
 * all that is needed, so any node can answer the next page.
 */
public final class ImportServlet extends HttpServlet {

    public static final String PATH = "/plugins/servlet/marketops/import";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ImportServlet.class);

    /** Most imports have ended by then, and nobody sees a page between. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final transient ImportStates states;
    private final transient CurrentUser current;
    private final transient ImportTarget targets;
    private final transient ImportFile imports;
    private final transient UndoImport undo;
    private final transient StagedFiles staged;
    private final transient ImportPages pages;
    private final transient Upload upload;
    private final transient RunningImports running;
    private final transient KeepProfiles profiles;
    private final transient ImportsAtWork atWork;

    public ImportServlet(ImportStates states, CurrentUser current, ImportTarget targets, ImportFile imports, UndoImport undo,
                         StagedFiles staged, ImportPages pages, Upload upload, RunningImports running, KeepProfiles profiles, ImportsAtWork atWork) {
        this.states = states;
        this.current = current;
        this.targets = targets;
        this.imports = imports;
        this.undo = undo;
        this.staged = staged;
        this.pages = pages;
        this.upload = upload;
        this.running = running;
        this.profiles = profiles;
        this.atWork = atWork;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, this::show);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, this::act);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        states.visit(request, response, user -> work.run(new Visit(request, response, user, target(request))));
    }

    private void show(Visit visit) throws IOException {
        Optional<String> token = visit.parameter("file");
        Optional<String> batch = visit.parameter("batch");
        if (batch.isPresent()) {
            pages.result(visit, batchOf(visit, batch.get()), batches(visit));
        } else if (visit.parameter("running").isPresent()) {
            outcome(visit, visit.parameter("running").get(), Duration.ZERO);
        } else if (token.isPresent() && visit.parameter("leftout").isPresent()) {
            pages.leftOut(visit, previewed(visit, token.get()).scan(), file(visit, token.get()).name());
        } else if (token.isPresent()) {
            showPreview(visit, token.get(), "");
        } else {
            pages.choose(visit, batches(visit), "");
        }
    }

    private void act(Visit visit) throws IOException {
        if (Upload.isUpload(visit.request())) {
            take(visit);
        } else if (visit.parameter("undo").isPresent()) {
            Batch batch = undo.undo(visit.person(), visit.project().getId(), number(visit.parameter("undo").get()));
            visit.redirect("&batch=" + batch.id());
        } else if (visit.parameter("do").filter("cancel"::equals).isPresent()) {
            String token = visit.parameter("file").orElseThrow(() -> new NotFound("file"));
            running.cancel(visit.person(), token);
            visit.redirect("&running=" + encoded(token) + visit.format());
        } else if (visit.parameter("do").filter("keep"::equals).isPresent()) {
            keep(visit, visit.parameter("file").orElseThrow(() -> new NotFound("file")));
        } else {
            commit(visit, visit.parameter("file").orElseThrow(() -> new NotFound("file")));
        }
    }

    private void take(Visit visit) throws IOException {
        try {
            Optional<String> token = upload.file(visit.request(), (name, bytes) ->
                    staged.keep(visit.person(), visit.project().getId(), name, bytes));
            if (token.isEmpty()) {
                chooseAgain(visit, pages.nothingChosen());
                return;
            }
            if (showsWays(visit, token.get())) {
                return;
            }
            visit.redirect("&file=" + token.get());
        } catch (Refused refused) {
            chooseAgain(visit, pages.words(refused));
        }
    }

    /** A file that can be read another way stays kept, and the ways are shown; one that cannot is refused and forgotten. */
    private boolean showsWays(Visit visit, String token) throws IOException {
        try {
            imports.preview(visit.person(), visit.project().getId(), file(visit, token));
            return false;
        } catch (FileRefused refused) {
            if (maps(visit, token, refused)) {
                return true;
            }
            List<PreviewView.Line> ways = pages.ways(visit, refused, token);
            if (ways.isEmpty()) {
                staged.remove(token);
                throw refused;
            }
            pages.choose(visit, batches(visit), pages.words(refused), ways);
            return true;
        } catch (Refused refused) {
            staged.remove(token);
            throw refused;
        }
    }

    private void commit(Visit visit, String token) throws IOException {
        UploadedFile file = file(visit, token);
        ImportChoices choices = ChosenOnPreview.of(visit.request());
        PersonKey who = visit.person();
        long project = visit.project().getId();
        atWork.start(visit.user(), token, watch -> imports.commit(who, project, file, choices, watch));
        outcome(visit, token, PATIENCE);
    }

    /** What became of an import; its progress while it is at work. One that is not known here has ended long ago, or is another node's. */
    private void outcome(Visit visit, String token, Duration patience) throws IOException {
        ImportsAtWork.Work work = atWork.find(visit.person(), token).orElse(null);
        if (work == null) {
            visit.redirect("&ended=yes");
        } else if (work.endsWithin(patience)) {
            atWork.forget(token);
            ended(visit, token, work);
        } else if (visit.isForm()) {
            visit.redirect("&running=" + encoded(token) + visit.format());
        } else {
            pages.progress(visit, token, file(visit, token).name(), running.find(visit.person(), token));
        }
    }

    private void ended(Visit visit, String token, ImportsAtWork.Work work) throws IOException {
        try {
            Batch batch = work.batch();
            staged.remove(token);
            visit.redirect("&batch=" + batch.id());
        } catch (Refused refused) {
            showPreview(visit, token, pages.words(refused));
        } catch (NotFound hidden) {
            throw hidden;
        } catch (RuntimeException failure) {
            showPreview(visit, token, pages.failure(Incident.of(failure, LOG)));
        }
    }

    private void showPreview(Visit visit, String token, String error) throws IOException {
        UploadedFile file = file(visit, token);
        try {
            pages.preview(visit, previewed(visit, token), token, file.name(), error);
        } catch (FileRefused refused) {
            if (!maps(visit, token, refused)) {
                pages.choose(visit, batches(visit), pages.words(refused), pages.ways(visit, refused, token));
            }
        }
    }

    /** A header that nobody knows is no dead end: its columns are shown, and a person says what they mean. */
    private boolean maps(Visit visit, String token, FileRefused refused) throws IOException {
        boolean dayForgotten = refused.reason() == FileRefused.Reason.PERIOD_MISSING && visit.parameter(FormatForm.COLUMN + "campaign").isPresent();
        if (refused.reason() != FileRefused.Reason.UNKNOWN_HEADER && !dayForgotten) {
            return false;
        }
        UploadedFile file = file(visit, token);
        Optional<ColumnGuess> columns = imports.columns(visit.person(), visit.project().getId(), file, FormatForm.of(visit.request()));
        if (columns.isPresent()) {
            pages.map(visit, columns.get(), token, file.name(), pages.unknownHeader(refused));
        }
        return columns.isPresent();
    }

    private ImportPreview previewed(Visit visit, String token) {
        return imports.preview(visit.person(), visit.project().getId(), file(visit, token), FormatForm.of(visit.request()));
    }

    private void keep(Visit visit, String token) throws IOException {
        try {
            profiles.keep(visit.person(), visit.project().getId(), visit.parameter("keep").orElse(""), previewed(visit, token).scan().format(),
                    FormatForm.of(visit.request()));
            visit.redirect("&file=" + encoded(token) + "&kept=yes" + visit.format());
        } catch (Refused refused) {
            showPreview(visit, token, pages.words(refused));
        }
    }

    private List<Batch> batches(Visit visit) {
        return undo.batches(visit.person(), visit.project().getId());
    }

    private void chooseAgain(Visit visit, String error) throws IOException {
        pages.choose(visit, batches(visit), error);
    }

    private UploadedFile file(Visit visit, String token) {
        return staged.find(visit.person(), visit.project().getId(), token);
    }

    private Batch batchOf(Visit visit, String id) {
        long wanted = number(id);
        return batches(visit).stream()
                .filter(batch -> batch.id() == wanted).findFirst().orElseThrow(() -> new NotFound("batch " + id));
    }

    private Target target(HttpServletRequest request) {
        String issueKey = request.getParameter("issue");
        if (issueKey == null || issueKey.isEmpty()) {
            String key = request.getParameter("project");
            return new Target(targets.project(key == null ? "" : key), null, "project=" + encoded(key == null ? "" : key));
        }
        com.atlassian.jira.issue.Issue issue = current.visibleIssue(issueKey);
        Project project = targets.project(issue.getProjectObject().getKey());
        return new Target(project, IssueId.of(issue.getId()), "issue=" + encoded(issue.getKey()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new NotFound("batch " + text);
        }
    }

    /** Something that a visit asks for. */
    private interface Work {
        void run(Visit visit) throws IOException;
    }

    /** Where the import goes: a project, and the issue from which somebody came. */
    static final class Target {

        private final Project project;
        private final IssueId issue;
        private final String query;

        Target(Project project, IssueId issue, String query) {
            this.project = project;
            this.issue = issue;
            this.query = query;
        }
    }

    /** One request of a person who may import. */
    static final class Visit {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final ApplicationUser user;
        private final Target target;

        Visit(HttpServletRequest request, HttpServletResponse response, ApplicationUser user, Target target) {
            this.request = request;
            this.response = response;
            this.user = user;
            this.target = target;
        }

        HttpServletRequest request() {
            return request;
        }

        HttpServletResponse response() {
            return response;
        }

        ApplicationUser user() {
            return user;
        }

        PersonKey person() {
            return PersonKey.of(user.getKey());
        }

        boolean isForm() {
            return "POST".equals(request.getMethod());
        }

        Project project() {
            return target.project;
        }

        Optional<IssueId> issue() {
            return Optional.ofNullable(target.issue);
        }

        Optional<String> parameter(String name) {
            String value = request.getParameter(name);
            return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
        }

        /** The page's own address, with the project or issue it is for. */
        String address() {
            return request.getContextPath() + PATH + "?" + target.query;
        }

        /** What was chosen about the format, for an address. */
        String format() {
            StringBuilder text = new StringBuilder();
            FormatForm.chosen(request).forEach((name, value) -> text.append('&').append(encoded(name)).append('=').append(encoded(value)));
            return text.toString();
        }

        /** {@code project} or {@code issue}, and its key. */
        String targetName() {
            return target.query.substring(0, target.query.indexOf('='));
        }

        String targetKey() {
            return target.issue == null ? target.project.getKey() : request.getParameter("issue");
        }

        void redirect(String more) throws IOException {
            response.sendRedirect(address() + more);
        }
    }
}

package org.marketops.lead.jira;

import com.atlassian.jira.project.Project;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.Refused;
import org.marketops.lead.LeadTable;
import org.marketops.lead.LeadsRefused;
import org.marketops.lead.TakeLeads;
import org.marketops.lead.TakenLeads;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.TableReader;
import org.marketops.metric.file.UploadedFile;
import org.marketops.metric.file.jira.Upload;
import org.marketops.metric.jira.BytesFile;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files of leads, touches, stages and opportunities, and the imports that count, each with its undo. For who may import into the project. */
public final class LeadImportServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/leads";

    private static final long serialVersionUID = 1L;
    /** A file has at most 10,000 rows; a larger one is refused before it is read. */
    private static final ImportLimits LIMITS = new ImportLimits(10L * 1024 * 1024, TakeLeads.MOST_ROWS, 100, 10_000);
    private static final int BATCHES = 100;

    private final transient PersonPage frame;
    private final transient LeadDoor door;
    private final transient TakeLeads take;
    private final transient TableReader table;
    private final transient LeadImportView view;
    private final transient LeadPageFailed failed;
    private final transient Upload upload = new Upload(LIMITS);

    public LeadImportServlet(PersonPage frame, LeadDoor door, TakeLeads take, TableReader table, LeadImportView view, LeadPageFailed failed) {
        this.frame = frame;
        this.door = door;
        this.take = take;
        this.table = table;
        this.view = view;
        this.failed = failed;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (frame.open(request, response).isPresent()) {
            answer(request, response, project -> view.page(project));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (frame.open(request, response).isPresent()) {
            answer(request, response, project -> Upload.isUpload(request) ? taken(project, request) : undone(project, request));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        try {
            String key = request.getParameter("project");
            Project project = door.projectToImport(key == null ? "" : key);
            LeadImportView.Page page = work.on(project);
            frame.show("templates/lead/import.vm", view.values(page, take.batches(door.me(), project.getId(), BATCHES)), request, response);
        } catch (NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuntimeException failure) {
            failed.show(failure, "import.title", request, response);
        }
    }

    private LeadImportView.Page taken(Project project, HttpServletRequest request) throws IOException {
        try {
            Optional<UploadedFile> file = upload.file(request, LeadImportServlet::whole);
            if (!file.isPresent()) {
                return view.page(project).nothingChosen();
            }
            LeadTable rows = LeadTable.of(file.get(), table, LIMITS);
            TakenLeads done = take.take(door.me(), project.getId(), file.get(), rows, "skip".equals(request.getParameter("rows")));
            return view.page(project).taken(done, rows);
        } catch (LeadsRefused refused) {
            return view.page(project).refused(refused);
        } catch (Refused refused) {
            return view.page(project).refused(refused);
        }
    }

    private static UploadedFile whole(String name, InputStream bytes) {
        try {
            return new BytesFile(name, bytes.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private LeadImportView.Page undone(Project project, HttpServletRequest request) {
        String id = request.getParameter("undo");
        if (id == null || !id.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound("lead batch");
        }
        try {
            take.undo(door.me(), project.getId(), Long.parseLong(id));
            return view.page(project).undone();
        } catch (NotFound gone) {
            return view.page(project).gone();
        }
    }

    /** What a call does to the project before the page is shown. */
    private interface Work {

        LeadImportView.Page on(Project project) throws IOException;
    }
}

package org.marketops.plan.jira;

import org.marketops.budget.FileFlawed;
import org.marketops.budget.FilePreview;
import org.marketops.budget.ImportActuals;
import org.marketops.budget.ImportLines;
import org.marketops.budget.PreviewFiles;
import org.marketops.jira.AppRight;
import org.marketops.jira.RightGate;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.Refused;
import org.marketops.metric.file.UploadedFile;
import org.marketops.metric.file.jira.Upload;
import org.marketops.metric.jira.StagedFiles;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lines and actuals from files under /plugins/servlet/marketops/plan/files: choose, look at what would be done, do it. */
public final class PlanFilesServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/plan/files";

    private static final long serialVersionUID = 1L;

    private final transient PlanVisits visits;
    private final transient RightGate gate;
    private final transient StagedFiles staged;
    private final transient Upload upload;
    private final transient PreviewFiles previews;
    private final transient ImportLines importLines;
    private final transient ImportActuals importActuals;
    private final transient PlanFilesView view;

    public PlanFilesServlet(PlanVisits visits, RightGate gate, StagedFiles staged, Upload upload, PreviewFiles previews,
                            ImportLines importLines, ImportActuals importActuals, PlanFilesView view) {
        this.visits = visits;
        this.gate = gate;
        this.staged = staged;
        this.upload = upload;
        this.previews = previews;
        this.importLines = importLines;
        this.importActuals = importActuals;
        this.view = view;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visits.answer(request, response, visit -> {
            gate.required(AppRight.EDIT_PLAN);
            if (visit.sent("file").isEmpty()) {
                choose(visit, "");
            } else {
                preview(visit, "");
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visits.answer(request, response, visit -> {
            gate.required(AppRight.EDIT_PLAN);
            if (Upload.isUpload(request)) {
                take(visit);
            } else if (!visit.sent("remove").isEmpty()) {
                remove(visit);
            } else {
                commit(visit);
            }
        });
    }

    static boolean isActuals(PlanVisit visit) {
        return visit.sent("kind").equals("actuals");
    }

    private void take(PlanVisit visit) throws IOException {
        try {
            Optional<String> token = upload.file(visit.request(), (name, bytes) ->
                    staged.keep(visit.person(), visit.project().getId(), name, bytes));
            if (token.isPresent()) {
                visit.redirect(PATH, view.kind(visit) + "&file=" + token.get());
            } else {
                choose(visit, view.nothingChosen());
            }
        } catch (Refused refused) {
            choose(visit, view.refused(refused));
        }
    }

    private FilePreview read(PlanVisit visit, UploadedFile file) {
        return isActuals(visit) ? previews.actuals(visit.person(), visit.project().getId(), new StagedBudgetFile(file))
                : previews.lines(visit.person(), visit.project().getId(), visit.year(), new StagedBudgetFile(file));
    }

    private void preview(PlanVisit visit, String error) throws IOException {
        UploadedFile file = staged.find(visit.person(), visit.project().getId(), visit.sent("file"));
        Map<String, Object> values = new HashMap<>();
        try {
            view.preview(values, visit, file.name(), read(visit, file));
        } catch (FileFlawed flawed) {
            view.flaws(values, file.name(), flawed.flaws());
        } catch (Refused refused) {
            staged.remove(visit.sent("file"));
            choose(visit, view.refused(refused));
            return;
        }
        values.put("error", error);
        values.put("file", visit.sent("file"));
        show(visit, values);
    }

    private void commit(PlanVisit visit) throws IOException {
        UploadedFile file = staged.find(visit.person(), visit.project().getId(), visit.sent("file"));
        try {
            if (!isActuals(visit) && visit.sent("again").isEmpty() && read(visit, file).twins() > 0) {
                preview(visit, view.confirmTwins());
                return;
            }
            String done = isActuals(visit) ? actuals(visit, file)
                    : "&made=" + importLines.run(visit.person(), visit.project().getId(), visit.year(), new StagedBudgetFile(file));
            staged.remove(visit.sent("file"));
            visit.redirect(PATH, view.kind(visit) + done);
        } catch (FileFlawed flawed) {
            preview(visit, "");
        }
    }

    private String actuals(PlanVisit visit, UploadedFile file) {
        ImportActuals.Result result = importActuals.run(visit.person(), visit.project().getId(), new StagedBudgetFile(file));
        return "&added=" + result.added() + "&known=" + result.known() + "&removed=" + result.removed();
    }

    private void remove(PlanVisit visit) throws IOException {
        try {
            importActuals.remove(visit.person(), visit.project().getId(), visit.sent("document"), visit.sent("position"), visit.sent("reason"));
            visit.redirect(PATH, view.kind(visit) + "&gone=1");
        } catch (NotFound absent) {
            choose(visit, view.noSuchPosition(visit));
        }
    }

    private void choose(PlanVisit visit, String error) throws IOException {
        Map<String, Object> values = new HashMap<>();
        view.choose(values, visit);
        values.put("error", error);
        show(visit, values);
    }

    private void show(PlanVisit visit, Map<String, Object> values) throws IOException {
        view.around(values, visit);
        visits.show("files-drawer.vm", values, visit);
    }
}

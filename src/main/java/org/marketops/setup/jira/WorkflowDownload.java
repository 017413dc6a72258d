package org.marketops.setup.jira;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.marketops.setup.Made;
import org.marketops.setup.Remembered;
import org.marketops.setup.WorkflowSpec;

/** The workflows as files to import by hand, with the ids that the set-up has made so far. */
final class WorkflowDownload {

    private final Remembered remembered;

    WorkflowDownload(Remembered remembered) {
        this.remembered = remembered;
    }

    /** @param path what follows the servlet's own address, or null */
    static Optional<WorkflowSpec> asked(String path) {
        for (WorkflowSpec workflow : WorkflowSpec.values()) {
            if (path != null && path.endsWith("/" + workflow.file() + ".xml")) {
                return Optional.of(workflow);
            }
        }
        return Optional.empty();
    }

    void send(WorkflowSpec workflow, HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + workflow.file() + ".xml\"");
        response.getWriter().write(WorkflowFile.of(workflow).known(Made.remembered(remembered)));
    }
}

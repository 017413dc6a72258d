package org.marketops.metric.file.jira;

import com.atlassian.jira.project.Project;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Batch;
import org.marketops.metric.UndoImport;
import org.marketops.metric.file.KeepProfiles;
import org.marketops.metric.jira.ImportTarget;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;

/** All imports of a project and the profiles it keeps: GET shows them, or the rows that one left out as CSV; POST retires a profile. */
public final class HistoryServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/imports";

    private static final long serialVersionUID = 1L;

    private final transient ImportStates states;
    private final transient ImportTarget targets;
    private final transient UndoImport imports;
    private final transient KeepProfiles profiles;
    private final transient HistoryPages pages;

    public HistoryServlet(ImportStates states, ImportTarget targets, UndoImport imports, KeepProfiles profiles, HistoryPages pages) {
        this.states = states;
        this.targets = targets;
        this.imports = imports;
        this.profiles = profiles;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, (who, project) -> {
            List<Batch> all = imports.batches(who, project.getId());
            String wanted = value(request, "leftout");
            if (wanted.isEmpty()) {
                pages.show(request, response, project, who, all);
            } else {
                pages.leftOut(response, all.stream().filter(batch -> Long.toString(batch.id()).equals(wanted)).findFirst()
                        .orElseThrow(() -> new NotFound("batch " + wanted)));
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, (who, project) -> {
            profiles.retire(who, project.getId(), value(request, "retire"));
            response.sendRedirect(address(request, project) + "&done=retired#profiles");
        });
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        states.visit(request, response, user -> work.run(PersonKey.of(user.getKey()), targets.project(value(request, "project"))));
    }

    static String address(HttpServletRequest request, Project project) {
        return request.getContextPath() + PATH + "?project=" + project.getKey();
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private interface Work {
        void run(PersonKey who, Project project) throws IOException;
    }
}

package org.marketops.budget.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.BudgetLines;
import org.marketops.budget.CellEdit;
import org.marketops.budget.CellsRefused;
import org.marketops.budget.EditCells;
import org.marketops.budget.KeepLines;
import org.marketops.budget.LineAccess;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.PersonKey;

/** Budget lines and their cells: docs/planning.md. For people who may not see money, or not the issue, there are none: 404. */
@Path("/budget")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class BudgetResource {

    private static final int CHANGES = 500;
    private static final int CONFLICT = 409;
    private static final int BAD = 400;

    private final BudgetDesk desk;
    private final BudgetLines lines;
    private final LineAccess access;
    private final KeepLines keepLines;
    private final EditCells editCells;
    private final BudgetJson json;

    public BudgetResource(BudgetDesk desk, BudgetLines lines, LineAccess access, KeepLines keepLines, EditCells editCells, BudgetJson json) {
        this.desk = desk;
        this.lines = lines;
        this.access = access;
        this.keepLines = keepLines;
        this.editCells = editCells;
        this.json = json;
    }

    /** Of the issues that the person sees. */
    @GET
    @Path("lines")
    public String lines(@QueryParam("project") String project, @QueryParam("year") String year) {
        PersonKey me = desk.reader();
        Project visible = desk.project(project);
        int fiscalYear = desk.input().year(year == null ? "" : year);
        Map<Long, Boolean> may = new HashMap<>();
        List<BudgetLine> found = lines.ofYear(visible.getId(), fiscalYear).stream()
                .filter(line -> may.computeIfAbsent(line.issueId().value(), issue -> access.maySee(me, line.issueId())))
                .collect(Collectors.toList());
        ObjectNode answer = Json.object().put("project", visible.getKey()).put("fiscalYear", fiscalYear);
        json.lines(answer, found);
        return Json.write(answer);
    }

    /** @param body issue, year, currency; category, vendor, note, tag, reserve */
    @POST
    @Path("lines")
    public String add(String body) {
        PersonKey me = desk.writer();
        JsonNode input = desk.input().object(body, "issue", "year", "currency", "category", "vendor", "note", "tag", "reserve");
        Issue issue = desk.visibleIssue(desk.input().text(input, "issue", CHANGES));
        return line(keepLines.add(me, desk.draft(issue, input)));
    }

    /** @param body version, and what changes of category, vendor, note, tag */
    @PUT
    @Path("lines/{id}")
    public String change(@PathParam("id") String id, String body) {
        PersonKey me = desk.writer();
        BudgetLine line = keepLines.visible(me, BudgetInput.id(id));
        JsonNode input = desk.input().object(body, "version", "category", "vendor", "note", "tag");
        return line(keepLines.rename(me, line.id(), desk.input().whole(input, "version"), desk.words(line, input)));
    }

    @DELETE
    @Path("lines/{id}")
    public String delete(@PathParam("id") String id, @QueryParam("version") String version, @QueryParam("reason") String reason) {
        keepLines.delete(desk.writer(), BudgetInput.id(id), BudgetInput.id(version == null ? "0" : version), desk.reason(reason));
        return Json.write(Json.object().put("deleted", true));
    }

    /** What changed in the line, latest first, at most 500 cells. */
    @GET
    @Path("lines/{id}/changes")
    public String changes(@PathParam("id") String id) {
        PersonKey me = desk.reader();
        BudgetLine line = keepLines.visible(me, BudgetInput.id(id));
        ObjectNode answer = Json.object();
        json.changes(answer.putArray("changes"), keepLines.changes(me, line.id(), CHANGES), line);
        return Json.write(answer);
    }

    /** All cells or none. @param body cells with line, month, kind, value, version; reason */
    @PATCH
    @Path("cells")
    public Response cells(String body) {
        PersonKey me = desk.writer();
        JsonNode input = desk.input().object(body, "cells", "reason");
        List<CellEdit> edits = desk.input().cells(input);
        try {
            return answer(200, json.saved(editCells.edit(me, edits, desk.reason(input.path("reason").asText("")))));
        } catch (CellsRefused refused) {
            List<BudgetLine> now = lines.find(refused.problems().stream().filter(problem -> problem.theirs().isPresent())
                    .map(problem -> problem.edit().line()).collect(Collectors.toSet()));
            return answer(refused.isConflict() ? CONFLICT : BAD, json.refused(refused, now));
        }
    }

    private static Response answer(int status, String body) {
        return Response.status(status).entity(body).type("application/json;charset=UTF-8").build();
    }

    private String line(BudgetLine line) {
        ObjectNode answer = Json.object();
        json.line(answer, line);
        return Json.write(answer);
    }
}

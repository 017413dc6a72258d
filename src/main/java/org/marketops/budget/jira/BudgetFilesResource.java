package org.marketops.budget.jira;

import com.atlassian.jira.project.Project;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.BudgetLines;
import org.marketops.budget.FileFlawed;
import org.marketops.budget.ImportActuals;
import org.marketops.budget.ImportLines;
import org.marketops.budget.LineAccess;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.PersonKey;

/** Files of lines and of actuals, in and out: docs/planning.md. */
@Path("/budget/projects/{key}")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class BudgetFilesResource {

    private final BudgetDesk desk;
    private final ImportLines importLines;
    private final ImportActuals importActuals;
    private final BudgetLines lines;
    private final LineAccess access;
    private final LinesCsv csv;
    private final BudgetTexts texts;
    private final SentFiles files;

    public BudgetFilesResource(BudgetDesk desk, ImportLines importLines, ImportActuals importActuals, BudgetLines lines, LineAccess access,
                               LinesCsv csv, BudgetTexts texts) {
        this.desk = desk;
        this.importLines = importLines;
        this.importActuals = importActuals;
        this.lines = lines;
        this.access = access;
        this.csv = csv;
        this.texts = texts;
        this.files = new SentFiles(desk.input(), texts);
    }

    /** All lines that the person sees, as a table. */
    @GET
    @Path("lines.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response export(@PathParam("key") String key, @QueryParam("year") String year) {
        PersonKey me = desk.reader();
        Project project = desk.project(key);
        int fiscalYear = desk.input().year(year == null ? "" : year);
        Map<Long, Boolean> may = new HashMap<>();
        List<BudgetLine> seen = lines.ofYear(project.getId(), fiscalYear).stream()
                .filter(line -> may.computeIfAbsent(line.issueId().value(), issue -> access.maySee(me, line.issueId())))
                .collect(Collectors.toList());
        return Response.status(200).entity(csv.of(seen, fiscalYear)).type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"budget-" + project.getKey() + "-" + fiscalYear + ".csv\"")
                .header("X-Content-Type-Options", "nosniff").build();
    }

    /** @param body a file of type text/csv, its name and the year in the address; or JSON with fileName, content and year */
    @POST
    @Path("lines")
    public Response lines(@PathParam("key") String key, @HeaderParam("Content-Type") String type, @QueryParam("fileName") String fileName,
                          @QueryParam("year") String year, InputStream body) {
        PersonKey me = desk.writer();
        Project project = desk.project(key);
        return files.with(type, fileName, body, new String[] {"year"}, sent -> {
            int fiscalYear = desk.input().year(sent.field("year", year));
            return answer(() -> Json.object().put("saved", true).put("lines", importLines.run(me, project.getId(), fiscalYear, sent.file())));
        });
    }

    /** @param body a file of type text/csv, its name in the address; or JSON with fileName and content */
    @POST
    @Path("actuals")
    public Response actuals(@PathParam("key") String key, @HeaderParam("Content-Type") String type, @QueryParam("fileName") String fileName,
                            InputStream body) {
        PersonKey me = desk.writer();
        Project project = desk.project(key);
        return files.with(type, fileName, body, new String[0], sent -> answer(() -> {
            ImportActuals.Result result = importActuals.run(me, project.getId(), sent.file());
            return Json.object().put("saved", true).put("added", result.added()).put("known", result.known()).put("removed", result.removed());
        }));
    }

    /** Takes one position out of the actuals for good. */
    @DELETE
    @Path("actuals")
    public String remove(@PathParam("key") String key, @QueryParam("document") String document, @QueryParam("position") String position,
                         @QueryParam("reason") String reason) {
        PersonKey me = desk.writer();
        importActuals.remove(me, desk.project(key).getId(), document == null ? "" : document, position == null ? "" : position,
                desk.reason(reason));
        return Json.write(Json.object().put("removed", true));
    }

    private Response answer(Supplier<ObjectNode> work) {
        try {
            return Response.status(200).entity(Json.write(work.get())).type("application/json;charset=UTF-8").build();
        } catch (FileFlawed flawed) {
            ObjectNode json = Json.object().put("saved", false).put("message", texts.text("file.refused", flawed.flaws().size()));
            ArrayNode rows = json.putArray("rows");
            flawed.flaws().forEach(flaw -> rows.addObject().put("row", flaw.row()).put("column", flaw.column()).put("value", flaw.value())
                    .put("code", flaw.reason().name()).put("message", texts.flaw(flaw)));
            return Response.status(400).entity(Json.write(json)).type("application/json;charset=UTF-8").build();
        }
    }
}

package org.marketops.metric.file.jira;

import com.atlassian.jira.project.Project;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Batch;
import org.marketops.metric.UndoImport;
import org.marketops.metric.file.FormatChoices;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportPreview;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.jira.BytesFile;
import org.marketops.metric.jira.ImportTarget;
import org.marketops.metric.jira.StagedFiles;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

/** Imports of a project over REST: those made, a new one, and taking one back. */
@Path("projects/{key}/imports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces("application/json;charset=UTF-8")
public final class ImportsResource {

    private static final Set<String> IMPORT_FIELDS = Set.of("fileName", "content", "onBadRow", "onOverlap", "currency", "createMissingUnderPlan");

    private final CurrentUser current;
    private final ImportTarget targets;
    private final ImportFile imports;
    private final UndoImport undo;

    public ImportsResource(CurrentUser current, ImportTarget targets, ImportFile imports, UndoImport undo) {
        this.current = current;
        this.targets = targets;
        this.imports = imports;
        this.undo = undo;
    }

    @GET
    public String batches(@PathParam("key") String key) {
        Project project = targets.project(key);
        return Json.write(BatchJson.batches(undo.batches(person(), project.getId())));
    }

    @POST
    public String importFile(@PathParam("key") String key, String body) {
        Project project = targets.project(key);
        JsonNode input = Json.readInput(body);
        refuseUnknown(input);
        byte[] content = text(input, "content").getBytes(StandardCharsets.UTF_8);
        BytesFile file = new BytesFile(StagedFiles.shortName(text(input, "fileName")), content);
        ImportChoices choices = choices(input, project);
        ImportPreview preview = imports.preview(person(), project.getId(), file, format(input));
        Batch batch = imports.commit(person(), project.getId(), file, choices);
        return Json.write(BatchJson.imported(batch, preview.scan().errors()));
    }

    @DELETE
    @Path("{id}")
    public String undo(@PathParam("key") String key, @PathParam("id") String id) {
        Project project = targets.project(key);
        return Json.write(BatchJson.of(undo.undo(person(), project.getId(), number(id))));
    }

    private PersonKey person() {
        return current.person().orElseThrow(() -> new NotFound("person"));
    }

    private ImportChoices choices(JsonNode input, Project project) {
        String onBadRow = input.path("onBadRow").asText("stop");
        if (!Set.of("stop", "skip").contains(onBadRow)) {
            throw new BadInput("onBadRow", "onBadRow is \"" + onBadRow + "\". Send \"stop\" or \"skip\".");
        }
        ImportChoices choices = (onBadRow.equals("skip") ? ImportChoices.leaveOutBadRows() : ImportChoices.stopOnBadRows())
                .reading(format(input)).onOverlap(overlap(input));
        String plan = input.path("createMissingUnderPlan").asText("");
        return plan.isEmpty() ? choices
                : choices.creatingAllMissing().under(targets.issueOf(project, plan));
    }

    private static FormatChoices format(JsonNode input) {
        FormatChoices detected = FormatChoices.asDetected();
        String code = input.path("currency").asText("");
        FormatChoices chosen = detected.currency(code);
        if (!code.isEmpty() && chosen.currency().isEmpty()) {
            throw new BadInput("currency", "currency is \"" + code + "\". Send a code of three letters, as in EUR.");
        }
        return chosen;
    }

    private static Overlap overlap(JsonNode input) {
        String what = input.path("onOverlap").asText("stop");
        if (!Set.of("stop", "replace", "keep").contains(what)) {
            throw new BadInput("onOverlap", "onOverlap is \"" + what + "\". Send \"stop\", \"replace\" or \"keep\".");
        }
        return Overlap.valueOf(what.toUpperCase(Locale.ROOT));
    }

    private static void refuseUnknown(JsonNode input) {
        if (!input.isObject()) {
            throw new BadInput("body", "The request is no JSON object.");
        }
        for (Iterator<String> names = input.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!IMPORT_FIELDS.contains(name)) {
                throw new BadInput(name, "There is no field \"" + name + "\" here.");
            }
        }
    }

    private static String text(JsonNode input, String field) {
        JsonNode value = input.path(field);
        if (!value.isTextual()) {
            throw new BadInput(field, field + " is missing. Send it as text.");
        }
        return value.asText();
    }

    private static long number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException noNumber) {
            throw new NotFound("batch " + id);
        }
    }
}

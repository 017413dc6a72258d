package org.marketops.lead.jira;

import com.atlassian.jira.project.Project;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.NotFound;
import org.marketops.lead.ForgetLead;
import org.marketops.lead.LeadBatch;
import org.marketops.lead.LeadsRefused;
import org.marketops.lead.RowFault;
import org.marketops.lead.TakeLeads;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;

/** Leads, touches, stages and opportunities over REST, with the right to import. */
@Path("projects/{key}/leads")
@Produces("application/json;charset=UTF-8")
public final class LeadsResource {

    private static final int SHOWN_BATCHES = 100;

    private final LeadDoor door;
    private final TakeLeads take;
    private final ForgetLead forget;
    private final SentToLead sent;
    private final LeadTexts texts;

    public LeadsResource(LeadDoor door, TakeLeads take, ForgetLead forget, SentToLead sent, LeadTexts texts) {
        this.door = door;
        this.take = take;
        this.forget = forget;
        this.sent = sent;
        this.texts = texts;
    }

    /** @param body key of the import; leads, touches, stages, opportunities as lists of rows; all or none is taken, the same again is one import */
    @POST
    @Consumes({"application/json", "*/*"})
    public Response take(@PathParam("key") String key, String body) {
        Project project = door.projectToImport(key);
        LeadInput input = new LeadInput(Json.readInput(body), texts);
        try {
            return answer(200, json(take.take(door.me(), project.getId(), input.key(), input.rows())));
        } catch (LeadsRefused refused) {
            if (refused.reason() != LeadsRefused.Reason.BAD_ROWS) {
                throw refused;
            }
            return answer(400, faults(refused));
        }
    }

    private ObjectNode faults(LeadsRefused refused) {
        ObjectNode answer = Json.object().put("code", refused.code()).put("message", texts.refusal(refused));
        ArrayNode errors = answer.putArray("errors");
        for (RowFault fault : refused.faults()) {
            errors.addObject().put("list", fault.kind().code()).put("row", fault.row()).put("field", fault.field()).put("value", fault.value())
                    .put("message", texts.fault(fault));
        }
        return answer;
    }

    private static Response answer(int status, ObjectNode body) {
        return Response.status(status).type("application/json;charset=UTF-8").entity(Json.write(body)).build();
    }

    /** The imports that count, the newest first. */
    @GET
    @Path("imports")
    public String batches(@PathParam("key") String key) {
        Project project = door.projectToImport(key);
        ArrayNode list = Json.list();
        take.batches(door.me(), project.getId(), SHOWN_BATCHES).forEach(batch -> list.add(json(batch)));
        return Json.write(Json.object().set("imports", list));
    }

    private static ObjectNode json(LeadBatch batch) {
        return Json.object().put("id", batch.id()).put("key", batch.key()).put("rows", batch.rows()).put("at", batch.at().toString());
    }

    @DELETE
    @Path("imports/{id}")
    public String undo(@PathParam("key") String key, @PathParam("id") String id) {
        Project project = door.projectToImport(key);
        take.undo(door.me(), project.getId(), number(id));
        return Json.write(Json.object().put("undone", true));
    }

    private static long number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException none) {
            throw new NotFound("lead batch " + id);
        }
    }

    /** Everything that a lead got, oldest first. */
    @GET
    @Path("{lead}/touches")
    public String touches(@PathParam("key") String key, @PathParam("lead") String lead) {
        return Json.write(sent.json(door.project(key), lead));
    }

    /** Deletes what is known about one person. */
    @DELETE
    @Path("{lead}")
    public String forget(@PathParam("key") String key, @PathParam("lead") String lead) {
        Project project = door.projectToImport(key);
        return Json.write(Json.object().put("rows", forget.forget(door.me(), project.getId(), lead)));
    }
}

package org.marketops.template.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.AdminGate;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.kernel.BadInput;
import org.marketops.template.BadTemplate;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

import java.util.function.Supplier;

/** Templates over REST, for Jira administrators; for everybody else there are none. */
@Path("plan-templates")
@Produces("application/json;charset=UTF-8")
public final class TemplatesResource {

    private final AdminGate gate;
    private final TemplateDesk desk;
    private final TemplateTexts texts;

    public TemplatesResource(AdminGate gate, TemplateDesk desk, TemplateTexts texts) {
        this.gate = gate;
        this.desk = desk;
        this.texts = texts;
    }

    @GET
    public String list() {
        gate.required();
        return Json.write(desk.list());
    }

    /** The newest version, in the form that PUT takes. */
    @GET
    @Path("{template}")
    public String export(@PathParam("template") String key) {
        ApplicationUser admin = gate.required();
        return Json.write(desk.json(desk.versions(key).get(0), admin));
    }

    /** Saves the next version. @param seen the version that the sender has read; 0 or nothing for a new template */
    @PUT
    @Path("{template}")
    @Consumes({"application/json", "*/*"})
    public String save(@PathParam("template") String key, @QueryParam("seen") String seen, String body) {
        ApplicationUser admin = gate.required();
        JsonNode json = Json.readInput(body);
        if (!key.equals(json.path("key").asText())) {
            throw new BadInput("key", texts.text("bad.key", key));
        }
        int version = seen == null || seen.isEmpty() ? 0 : NewPlanServlet.number(seen);
        return Json.write(desk.line(refusing(() -> desk.save(admin, json, version), texts)));
    }

    @POST
    @Path("{template}/retire")
    @Consumes({"application/json", "*/*"})
    public String retire(@PathParam("template") String key) {
        return retire(key, true);
    }

    @POST
    @Path("{template}/restore")
    @Consumes({"application/json", "*/*"})
    public String restore(@PathParam("template") String key) {
        return retire(key, false);
    }

    private String retire(String key, boolean retired) {
        gate.required();
        desk.retire(key, retired);
        return Json.write(desk.line(desk.versions(key).get(0)));
    }

    /** All that is wrong in one answer, under the first field. */
    static <T> T refusing(Supplier<T> work, TemplateTexts texts) {
        try {
            return work.get();
        } catch (BadTemplate bad) {
            throw new BadInput(bad.problems().get(0).field(), texts.all(bad.problems()));
        }
    }
}

package org.marketops.metric.dictionary.jira;

import org.marketops.jira.AdminGate;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.KeepOwnMetrics;
import org.marketops.metric.dictionary.OwnMetric;
import org.marketops.metric.dictionary.OwnMetrics;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The dictionary of metrics for scripts. Everybody who is logged in reads; administrators write; for others what is written does not exist. */
@Path("/measures")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class MeasuresResource {

    private final CurrentUser current;
    private final AdminGate gate;
    private final OwnMetrics own;
    private final CurrentDictionary dictionary;
    private final KeepOwnMetrics keep;
    private final MeasureInput input;
    private final MeasureTexts texts;

    public MeasuresResource(CurrentUser current, AdminGate gate, OwnMetrics own, CurrentDictionary dictionary, KeepOwnMetrics keep,
                            MeasureInput input, MeasureTexts texts) {
        this.current = current;
        this.gate = gate;
        this.own = own;
        this.dictionary = dictionary;
        this.keep = keep;
        this.input = input;
        this.texts = texts;
    }

    @GET
    public String all() {
        current.person().orElseThrow(() -> new NotFound("measures"));
        Map<String, Integer> editions = new HashMap<>();
        own.all().forEach(metric -> editions.put(metric.definition().code(), metric.edition()));
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("measures");
        dictionary.now().all().forEach(metric -> list.add(json(metric, editions.getOrDefault(metric.code(), 0))));
        return Json.write(body);
    }

    /** {@code {"name":"Engagement rate","formula":"(clicks + results) / impressions","unit":"PERCENT"}}; edition to change one that is there. */
    @PUT
    @Path("{code}")
    public String save(@PathParam("code") String code, String body) {
        gate.required();
        JsonNode sent = Json.readInput(body);
        Map<String, String> values = new HashMap<>();
        for (Iterator<String> names = sent.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!MeasureInput.FIELDS.contains(name)) {
                throw new BadInput(name, texts.of("bad.field", name));
            }
            values.put(name, sent.path(name).asText());
        }
        values.put("code", code);
        OwnMetric saved = keep.save(input.metric(values), input.edition(values.getOrDefault("edition", "")));
        return Json.write(json(saved.definition(), saved.edition()));
    }

    @DELETE
    @Path("{code}")
    public String remove(@PathParam("code") String code, @QueryParam("edition") String edition) {
        gate.required();
        if (own.all().stream().noneMatch(metric -> metric.definition().code().equalsIgnoreCase(code))) {
            throw new NotFound("measure " + code);
        }
        keep.remove(code, input.edition(edition == null ? "" : edition));
        return "{}";
    }

    private ObjectNode json(Definition metric, int edition) {
        ObjectNode json = Json.object().put("code", metric.code()).put("name", texts.name(metric)).put("kind", metric.kind().name())
                .put("unit", metric.unit().name()).put("direction", metric.direction().name()).put("scope", metric.scope().name())
                .put("formula", metric.formula()).put("own", edition > 0);
        return edition > 0 ? json.put("edition", edition) : json;
    }
}

package org.marketops.taxonomy.jira;

import org.marketops.jira.AdminGate;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.KeepTemplates;
import org.marketops.taxonomy.KeepTerms;
import org.marketops.taxonomy.NamedKind;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.TaxonomyRefused;
import org.marketops.taxonomy.Term;
import org.marketops.taxonomy.Terms;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

import java.util.ArrayList;
import java.util.List;

/** The taxonomy for scripts. Everybody who is logged in reads; administrators write; for others what is written does not exist. */
@Path("taxonomy")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class TaxonomyResource {

    private final CurrentUser current;
    private final AdminGate gate;
    private final Terms terms;
    private final KeepTerms keep;
    private final KeepTemplates templates;
    private final NameTrial trial;
    private final TermOptions options;
    private final TaxonomyTexts texts;

    public TaxonomyResource(CurrentUser current, AdminGate gate, Terms terms, KeepTerms keep, KeepTemplates templates, NameTrial trial,
                            TermOptions options, TaxonomyTexts texts) {
        this.current = current;
        this.gate = gate;
        this.terms = terms;
        this.keep = keep;
        this.templates = templates;
        this.trial = trial;
        this.options = options;
        this.texts = texts;
    }

    @GET
    public String read() {
        current.person().orElseThrow(() -> new NotFound("taxonomy"));
        Taxonomy now = terms.read();
        ObjectNode answer = Json.object();
        ArrayNode dimensions = answer.putArray("dimensions");
        for (Dimension dimension : now.dimensions()) {
            ObjectNode one = dimensions.addObject().put("key", dimension.key()).put("label", texts.label(dimension));
            ArrayNode all = one.putArray("terms");
            now.terms(dimension.key()).forEach(term -> all.add(json(term)));
        }
        ObjectNode kinds = answer.putObject("templates");
        for (NamedKind kind : NamedKind.values()) {
            kinds.put(kind.key(), templates.text(kind));
        }
        return Json.write(answer);
    }

    private static ObjectNode json(Term term) {
        ObjectNode json = Json.object().put("code", term.code()).put("label", term.label()).put("active", term.isActive());
        term.replacement().ifPresent(code -> json.put("replacement", code));
        ArrayNode synonyms = json.putArray("synonyms");
        term.synonyms().forEach(synonyms::add);
        return json;
    }

    /** {@code {"template":"{region}-{slug}","name":"emea-spring"}}: what is wrong with the name. Writes nothing. */
    @POST
    @Path("check")
    public String check(String body) {
        current.person().orElseThrow(() -> new NotFound("taxonomy"));
        JsonNode sent = Json.readInput(body);
        return told(() -> {
            ObjectNode answer = Json.object().put("fine", trial.isFine(text(sent, "template"), text(sent, "name")));
            ArrayNode lines = answer.putArray("lines");
            trial.lines(text(sent, "template"), text(sent, "name")).forEach(lines::add);
            return Json.write(answer);
        });
    }

    /** {@code {"label":"EMEA","synonyms":["Europe"]}}: a new term, or another label and synonyms for the one that is there. */
    @PUT
    @Path("{dimension}/{code}")
    public String put(@PathParam("dimension") String dimension, @PathParam("code") String code, String body) {
        gate.required();
        JsonNode sent = Json.readInput(body);
        return told(() -> {
            List<String> synonyms = new ArrayList<>();
            sent.path("synonyms").forEach(synonym -> synonyms.add(synonym.asText()));
            Term term = Term.of(dimension, code, text(sent, "label"), synonyms);
            String before = options.label(dimension, code);
            if (terms.read().term(dimension, code).isPresent()) {
                keep.change(term);
            } else {
                keep.add(term);
            }
            options.follow(dimension, code, before);
            return written(dimension, code);
        });
    }

    /** {@code {"replacement":"emea"}}, or nothing for none. */
    @POST
    @Path("{dimension}/{code}/retire")
    public String retire(@PathParam("dimension") String dimension, @PathParam("code") String code, String body) {
        gate.required();
        String replacement = body == null || body.trim().isEmpty() ? "" : text(Json.readInput(body), "replacement");
        return told(() -> {
            keep.retire(dimension, code, replacement);
            options.follow(dimension, code, options.label(dimension, code));
            return written(dimension, code);
        });
    }

    /** 409 for a term in use, with the number of issues. */
    @DELETE
    @Path("{dimension}/{code}")
    public String remove(@PathParam("dimension") String dimension, @PathParam("code") String code) {
        gate.required();
        return told(() -> {
            keep.remove(dimension, code);
            return "{}";
        });
    }

    private String written(String dimension, String code) {
        return Json.write(json(terms.read().term(dimension, code).orElseThrow(() -> new NotFound("term " + code))));
    }

    private static String text(JsonNode sent, String name) {
        return sent.path(name).asText("");
    }

    /** What was typed wrongly is the caller's mistake; what stands in the way is a conflict. */
    private String told(java.util.function.Supplier<String> work) {
        try {
            return work.get();
        } catch (TaxonomyRefused refused) {
            if (refused.isConflict()) {
                throw refused;
            }
            throw new BadInput(refused.field(), texts.refusal(refused));
        }
    }
}

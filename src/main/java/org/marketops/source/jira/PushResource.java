package org.marketops.source.jira;

import com.atlassian.plugins.rest.common.security.AnonymousAllowed;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.Sha256;
import org.marketops.metric.file.FormatChoices;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.jira.BytesFile;
import org.marketops.source.Push;
import org.marketops.source.Source;

import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * Takes numbers from a source that has a token instead of a log-in. The token comes in a header of its own: Jira reads
 * "Authorization" itself and refuses what is none of its tokens.
 */
@Path("/push")
@Consumes(MediaType.APPLICATION_JSON)
@Produces("application/json;charset=UTF-8")
public final class PushResource {

    private static final Set<String> FIELDS = Set.of("fileName", "content", "onBadRow", "onOverlap", "currency");
    private static final int LONGEST_KEY = 255;

    private final Push push;
    private final I18nResolver texts;

    public PushResource(Push push, I18nResolver texts) {
        this.push = push;
        this.texts = texts;
    }

    /** @param body fileName, content; onBadRow stop (default) or skip; onOverlap stop (default), replace or keep; currency */
    @POST
    @Path("{project}")
    @AnonymousAllowed
    public Response push(@PathParam("project") String project, @HeaderParam("X-MarketOps-Token") String token,
                       @HeaderParam("Idempotency-Key") String key, String body) {
        Optional<Source> source = push.source(token == null ? "" : token);
        return source.isPresent() ? answer(200, Json.object().put("import", push(source.get(), project, key, body)))
                : answer(401, Json.object().put("message", texts.getText("marketops.source.token.unknown")));
    }

    private long push(Source source, String project, String key, String body) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadInput("Idempotency-Key", texts.getText("marketops.source.key", LONGEST_KEY));
        }
        JsonNode input = Json.readInput(body);
        refuseUnknown(input);
        BytesFile file = new BytesFile(fileName(input), text(input, "content").getBytes(StandardCharsets.UTF_8));
        return push.push(source, project, key, Sha256.of(project + "\n" + body), file, choices(input));
    }

    private static Response answer(int status, ObjectNode body) {
        return Response.status(status).type("application/json;charset=UTF-8").entity(Json.write(body)).build();
    }

    private ImportChoices choices(JsonNode input) {
        boolean skip = oneOf(input, "onBadRow", "stop", "skip").equals("skip");
        String overlap = oneOf(input, "onOverlap", "stop", "replace", "keep");
        FormatChoices format = FormatChoices.asDetected().currency(input.path("currency").asText(""));
        return (skip ? ImportChoices.leaveOutBadRows() : ImportChoices.stopOnBadRows()).reading(format)
                .onOverlap(overlap.equals("replace") ? Overlap.REPLACE : overlap.equals("keep") ? Overlap.KEEP : Overlap.STOP);
    }

    private String oneOf(JsonNode input, String field, String... values) {
        String value = input.path(field).asText(values[0]);
        if (!Set.of(values).contains(value)) {
            throw new BadInput(field, texts.getText("marketops.source.value", field, value, String.join(", ", values)));
        }
        return value;
    }

    private void refuseUnknown(JsonNode input) {
        for (Iterator<String> names = input.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new BadInput(name, texts.getText("marketops.source.field.unknown", name));
            }
        }
    }

    private String fileName(JsonNode input) {
        String name = text(input, "fileName");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > 200 ? last.substring(0, 200) : last;
    }

    private String text(JsonNode input, String field) {
        JsonNode value = input.path(field);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw new BadInput(field, texts.getText("marketops.source.field.missing", field));
        }
        return value.asText();
    }
}

package org.marketops.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

import java.io.Serializable;

/** What a failed call answers: 404 for absent or hidden, 409 with a code, 400 with the field, else 500 with a number to quote. */
@Provider
public final class RestErrors implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = LoggerFactory.getLogger(RestErrors.class);

    private final I18nResolver texts;

    public RestErrors(I18nResolver texts) {
        this.texts = texts;
    }

    @Override
    public Response toResponse(RuntimeException failure) {
        if (failure instanceof WebApplicationException) {
            return ((WebApplicationException) failure).getResponse();
        }
        if (failure instanceof NotFound) {
            return answer(404, body(texts.getText("marketops.jira.notFound")));
        }
        if (failure instanceof Refused) {
            Refused refused = (Refused) failure;
            String text = texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
            return answer(409, body(text).put("code", refused.code()));
        }
        if (failure instanceof BadInput) {
            return answer(400, body(failure.getMessage()).put("field", ((BadInput) failure).field()));
        }
        String incident = Incident.of(failure, LOG);
        return answer(500, body(texts.getText("marketops.jira.incident", incident)).put("incident", incident));
    }

    private static ObjectNode body(String message) {
        return Json.object().put("message", message);
    }

    private static Response answer(int status, ObjectNode body) {
        return Response.status(status).type("application/json;charset=UTF-8").entity(Json.write(body)).build();
    }
}

package org.marketops.sandbox.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.marketops.sandbox.web.Xsrf;

/** What a refused form had sent, to be sent once more from the page that refused it. */
final class Retry {

    private Retry() {
    }

    static List<Model> fields(HttpServletRequest request) {
        List<Model> fields = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (!parameter.getKey().equals(Xsrf.PARAMETER)) {
                for (String value : parameter.getValue()) {
                    fields.add(Model.of("name", parameter.getKey()).with("value", value));
                }
            }
        }
        return fields;
    }
}

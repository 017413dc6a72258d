package org.marketops.approval.jira;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;

import javax.servlet.http.HttpServletRequest;

/** The token without which no form is taken, for forms inside pages of the host. */
public final class FormTokens {

    private final XsrfTokenAccessor accessor;
    private final XsrfTokenValidator validator;

    public FormTokens(XsrfTokenAccessor accessor, XsrfTokenValidator validator) {
        this.accessor = accessor;
        this.validator = validator;
    }

    /** @param request may be null, where a host draws panels without one @return whether there is a token */
    boolean addTo(DecideForm form, HttpServletRequest request) {
        // The host's page has its own token by now: none has to be made, so no answer to put it into is needed.
        String token = request == null ? null : accessor.getXsrfToken(request, null, false);
        form.tokenName = validator.getXsrfParameterName();
        form.tokenValue = token == null ? "" : token;
        return !form.tokenValue.isEmpty();
    }
}

package com.atlassian.sal.api.xsrf;

import javax.servlet.http.HttpServletRequest;

/** Signature of the host type; members as far as they are called. */
public interface XsrfTokenValidator {
    boolean validateFormEncodedToken(HttpServletRequest request);

    String getXsrfParameterName();
}

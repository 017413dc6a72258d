package org.marketops.sandbox.web;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Jira's form token: the cookie {@code atlassian.xsrf.token} holds {@code AAAA-BBBB-CCCC-DDDD|<40 hex>|lin} (or {@code lout} for
 * an anonymous session), and a changing request must repeat it as {@code atl_token} or carry {@code X-Atlassian-Token: no-check}.
 */
public final class Xsrf {

    public static final String COOKIE = "atlassian.xsrf.token";
    public static final String PARAMETER = "atl_token";
    public static final String USER_ATTRIBUTE = "org.marketops.sandbox.user";
    private static final String ISSUED = Xsrf.class.getName();
    private static final String SERVER_ID = "SAND-BOXS-AND0-BOX1";
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\\|[0-9a-f]{40}\\|l(in|out)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The token of this browser; makes one and sets the cookie when there is none, or when it belongs to the other log-in state. */
    public String token(HttpServletRequest request, HttpServletResponse response) {
        Object issued = request.getAttribute(ISSUED);
        if (issued != null) {
            return (String) issued;
        }
        String token = cookie(request).filter(value -> value.endsWith(state(request))).orElse(null);
        if (token == null) {
            token = SERVER_ID + "|" + hex() + state(request);
            if (response != null && !response.isCommitted()) {
                response.addHeader("Set-Cookie", COOKIE + "=" + token + "; Path=" + path(request) + "; SameSite=Lax");
            }
        }
        request.setAttribute(ISSUED, token);
        return token;
    }

    /** Whether the request proves that it comes from a page of this site. */
    public boolean valid(HttpServletRequest request) {
        String header = request.getHeader("X-Atlassian-Token");
        if ("no-check".equals(header) || "nocheck".equals(header)) {
            return true;
        }
        return valid(request, request.getParameter(PARAMETER));
    }

    /** As {@link #valid(HttpServletRequest)}, for a token that was read elsewhere, as from a multipart body. */
    public boolean valid(HttpServletRequest request, String token) {
        return token != null && token.endsWith(state(request)) && cookie(request).filter(token::equals).isPresent();
    }

    /** Called when somebody logs in or out: the next token is a new one. */
    public void forget(HttpServletRequest request) {
        request.removeAttribute(ISSUED);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName()) && FORM.matcher(cookie.getValue()).matches()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static String state(HttpServletRequest request) {
        return request.getAttribute(USER_ATTRIBUTE) == null ? "|lout" : "|lin";
    }

    private static String path(HttpServletRequest request) {
        return request.getContextPath().isEmpty() ? "/" : request.getContextPath();
    }

    private static String hex() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        StringBuilder hex = new StringBuilder();
        for (byte each : bytes) {
            hex.append(String.format("%02x", each));
        }
        return hex.toString();
    }
}

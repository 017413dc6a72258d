package org.marketops.sandbox.plugin;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.plugins.rest.common.security.AnonymousAllowed;
import com.sun.jersey.api.model.AbstractMethod;
import com.sun.jersey.spi.container.ContainerRequest;
import com.sun.jersey.spi.container.ContainerRequestFilter;
import com.sun.jersey.spi.container.ContainerResponseFilter;
import com.sun.jersey.spi.container.ResourceFilter;
import com.sun.jersey.spi.container.ResourceFilterFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.RequestSecurity;

/**
 * What Jira asks before a plugin's REST method runs: a log-in, unless {@link AnonymousAllowed}; and for every method
 * but GET that the request was not forged by another site.
 */
final class RestRules implements ResourceFilterFactory {

    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final HostComponents host;
    private final RequestSecurity security;
    private final ThreadLocal<HttpServletRequest> current = new ThreadLocal<>();

    RestRules(HostComponents host, RequestSecurity security) {
        this.host = host;
        this.security = security;
    }

    /** Around each call: the rules of form tokens need the servlet's request. */
    void during(HttpServletRequest request) {
        current.set(request);
    }

    void over() {
        current.remove();
    }

    @Override
    public List<ResourceFilter> create(AbstractMethod method) {
        List<ResourceFilter> filters = new ArrayList<>();
        if (!anonymousAllowed(method)) {
            filters.add(before(this::requireLogin));
        }
        filters.add(before(this::requireOwnSite));
        return filters;
    }

    private static boolean anonymousAllowed(AbstractMethod method) {
        Class<?> resource = method.getResource().getResourceClass();
        return method.isAnnotationPresent(AnonymousAllowed.class)
                || resource.isAnnotationPresent(AnonymousAllowed.class)
                || resource.getPackage().isAnnotationPresent(AnonymousAllowed.class);
    }

    private ContainerRequest requireLogin(ContainerRequest request) {
        if (host.get(JiraAuthenticationContext.class).getLoggedInUser() == null) {
            throw refused(401, "{\"message\":\"Client must be authenticated to access this resource.\",\"status-code\":401}",
                    "application/json;charset=UTF-8");
        }
        return request;
    }

    private ContainerRequest requireOwnSite(ContainerRequest request) {
        String method = request.getMethod().toUpperCase(Locale.ROOT);
        if (SAFE.contains(method)) {
            return request;
        }
        boolean formLike = request.getMediaType() == null || FORM_TYPES.contains(type(request.getMediaType()));
        boolean browserElsewhere = method.equals("POST") && fromBrowser(request) && !sameOrigin(request);
        if (browserElsewhere || (formLike && !tokenGiven(request))) {
            throw refused(403, "XSRF check failed", MediaType.TEXT_PLAIN);
        }
        return request;
    }

    private boolean tokenGiven(ContainerRequest request) {
        return "no-check".equals(request.getHeaderValue("X-Atlassian-Token")) || security.xsrfValid(current.get());
    }

    private static String type(MediaType media) {
        return media.getType().toLowerCase(Locale.ROOT) + "/" + media.getSubtype().toLowerCase(Locale.ROOT);
    }

    private static boolean fromBrowser(ContainerRequest request) {
        String agent = request.getHeaderValue("User-Agent");
        return agent != null && (agent.contains("Mozilla") || agent.contains("Opera"));
    }

    private static boolean sameOrigin(ContainerRequest request) {
        return sameOrigin(request.getHeaderValue("Origin"), request.getRequestUri())
                || sameOrigin(request.getHeaderValue("Referer"), request.getRequestUri());
    }

    private static boolean sameOrigin(String header, URI own) {
        if (header == null) {
            return false;
        }
        try {
            URI other = URI.create(header);
            return own.getScheme().equalsIgnoreCase(other.getScheme()) && own.getHost().equalsIgnoreCase(other.getHost())
                    && port(own) == port(other);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static WebApplicationException refused(int status, String body, String type) {
        return new WebApplicationException(Response.status(status).type(type).entity(body).build());
    }

    private static ResourceFilter before(ContainerRequestFilter filter) {
        return new ResourceFilter() {
            @Override
            public ContainerRequestFilter getRequestFilter() {
                return filter;
            }

            @Override
            public ContainerResponseFilter getResponseFilter() {
                return null;
            }
        };
    }
}

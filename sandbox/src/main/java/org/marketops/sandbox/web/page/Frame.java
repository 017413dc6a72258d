package org.marketops.sandbox.web.page;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.platform.PlatformSettings;
import org.marketops.sandbox.platform.Velocity;
import org.marketops.sandbox.web.Xsrf;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Header, sidebar and footer around every page, with Jira's ids, metas and resource contexts. */
public final class Frame {

    public static final String VERSION = "9.12.5";
    public static final String BUILD = "912005";

    private final Velocity velocity;
    private final JiraAuthenticationContext authentication;
    private final GlobalPermissionManager permissions;
    private final Xsrf xsrf;
    private final PlatformSettings settings;
    private final Sidebars sidebars;
    private final ResourceTags resources;

    public Frame(Velocity velocity, JiraAuthenticationContext authentication, GlobalPermissionManager permissions, Xsrf xsrf,
                 PlatformSettings settings, Sidebars sidebars, ResourceTags resources) {
        this.velocity = velocity;
        this.authentication = authentication;
        this.permissions = permissions;
        this.xsrf = xsrf;
        this.settings = settings;
        this.sidebars = sidebars;
        this.resources = resources;
    }

    Visit visit(HttpServletRequest request, HttpServletResponse response) {
        return new Visit(request, response, authentication.getLoggedInUser(), this);
    }

    String template(HttpServletRequest request, HttpServletResponse response, String name, Map<String, Object> model) {
        Map<String, Object> full = new HashMap<>(model);
        full.put("ctx", request.getContextPath());
        String token = xsrf.token(request, response);
        full.put("atl_token", token);
        full.put("tokenForUrl", URLEncoder.encode(token, StandardCharsets.UTF_8));
        full.put("dates", new Dates());
        ApplicationUser user = authentication.getLoggedInUser();
        if (user != null) {
            full.put("me", user);
        }
        return velocity.render(Frame.class.getClassLoader(), name, full);
    }

    /** The whole page. The body and head of the view go out as they are: they were escaped where they were made. */
    public String render(HttpServletRequest request, HttpServletResponse response, PageView view) {
        ApplicationUser user = authentication.getLoggedInUser();
        boolean admin = user != null && permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
        Model model = Model.of("title", view.title())
                .with("bodyHtml", view.body())
                .with("headHtml", view.head())
                .with("resourcesHtml", resources.tags(contexts(view)))
                .with("pageType", pageType(view))
                .with("baseUrl", settings.baseUrl())
                .with("nodeId", settings.nodeId())
                .with("version", VERSION)
                .with("build", BUILD)
                .with("issueKey", view.issueKey())
                .with("projectKey", view.project() == null ? null : view.project().getKey())
                .with("admin", admin)
                .with("initials", user == null ? null : initials(user.getDisplayName()))
                .with("path", request.getRequestURI().substring(request.getContextPath().length()))
                .with("profileItems", user == null ? List.of() : sidebars.profileMenu(request, user))
                .with("language", authentication.getLocale().getLanguage())
                .with("topItems", sidebars.topNavigation(request, user))
                .with("sidebar", sidebars.of(request, user, view).orElse(null));
        return template(request, response, "web/page/frame.vm", model);
    }

    boolean checkToken(Visit visit) throws IOException {
        if (xsrf.valid(visit.request())) {
            return true;
        }
        Model model = Model.of("fields", Retry.fields(visit.request()))
                .with("action", visit.request().getContextPath() + visit.path());
        visit.show(HttpServletResponse.SC_FORBIDDEN,
                PageView.of("XSRF Security Token Missing", visit.template("web/page/xsrf.vm", model)));
        return false;
    }

    private static List<String> contexts(PageView view) {
        List<String> contexts = new java.util.ArrayList<>(view.contexts());
        contexts.add(0, view.section() == PageView.Section.ADMIN ? "atl.admin" : "atl.general");
        return contexts;
    }

    private static String pageType(PageView view) {
        if (!view.issueKey().isEmpty()) {
            return "page-type-viewissue";
        }
        return view.section() == PageView.Section.ADMIN ? "page-type-admin" : "page-type-general";
    }

    /** The first letters of the first and the last name. */
    public static String initials(String name) {
        String[] words = name.trim().split("\\s+");
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
        return (words.length == 1 ? first : first + words[words.length - 1].charAt(0)).toUpperCase(java.util.Locale.ROOT);
    }
}

package org.marketops.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.directory.SandboxAuthenticationContext;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.platform.PlatformSettings;
import org.marketops.sandbox.platform.Translations;
import org.marketops.sandbox.platform.Velocity;
import org.marketops.sandbox.plugin.ModuleRegistry;
import org.marketops.sandbox.plugin.WebFragments;
import org.marketops.sandbox.web.page.ErrorPages;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Sidebars;

/** What the frame does with the answers of plugin servlets, and what a failing one shows. */
class DecoratorTest {

    private static final GlobalPermissionManager NOBODY = new GlobalPermissionManager() {

        @Override
        public boolean hasPermission(GlobalPermissionKey permission, ApplicationUser user) {
            return false;
        }

        @Override
        public Collection<Group> getGroupsWithPermission(GlobalPermissionKey permission) {
            return List.of();
        }
    };

    @TempDir
    Path work;
    private WebServer server;

    @BeforeEach
    void start() {
        Velocity velocity = new Velocity();
        PlatformSettings settings = new PlatformSettings(() -> "http://localhost/jira", "/jira", "node1");
        WebFragments fragments = new WebFragments(new ModuleRegistry(), velocity, new Translations(), settings);
        Frame frame = new Frame(velocity, new SandboxAuthenticationContext((Locale locale) -> null), NOBODY, new Xsrf(),
                settings, new Sidebars(fragments), contexts -> "<!-- resources of " + contexts + " -->");
        server = new WebServer(0, work);
        server.filter("/*", new ErrorFilter(new ErrorPages(frame)));
        server.filter("/*", new DecoratorFilter(frame));
        server.servlet("plugin", new Plugin(), "/plugin/*");
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply get(String path) {
        return Http.anonymous(server.baseUrl()).get("/plugin" + path);
    }

    @Test
    void aDecoratedPageGetsHeaderTitleAndItsOwnHead() {
        Reply reply = get("/general").expect(200);

        Document page = WebWorld.page(reply);
        assertThat(page.title()).isEqualTo("Plan <b> - Jira");
        assertThat(page.select("header#header, footer#footer, body#jira.aui-layout")).hasSize(3);
        assertThat(page.select("main p#own").text()).isEqualTo("Größe & Maß");
        assertThat(page.select("head meta[name=own]")).hasSize(1);
        assertThat(page.select("meta[name=decorator]")).isEmpty();
        assertThat(reply.body()).contains("resources of [atl.general]");
        assertThat(page.select("meta[name=atlassian-token]").attr("content")).matches("[0-9A-Z-]{19}\\|[0-9a-f]{40}\\|lout");
    }

    @Test
    void anAdminPageGetsTheAdministrationsSidebar() {
        Document page = WebWorld.page(get("/admin").expect(200));

        assertThat(page.select("nav[aria-label=Administration] a#upm-admin-link")).hasSize(1);
        assertThat(page.body().className()).contains("page-type-admin");
    }

    @Test
    void otherAnswersGoThroughAsTheyAre() {
        assertThat(get("/plain").expect(200).body()).isEqualTo("<html><head></head><body>Plain</body></html>");
        assertThat(get("/json").expect(200).body()).isEqualTo("{\"decorator\":1}");
        assertThat(get("/json").header("Content-Type")).contains("application/json;charset=UTF-8");
    }

    @Test
    void aFailureShowsAReferenceAndNoStackTrace() {
        Reply reply = get("/fail").expect(500);

        assertThat(WebWorld.page(reply).getElementById("error-reference").text()).matches("[0-9a-f]{8}");
        assertThat(reply.body()).doesNotContain("Exception").doesNotContain("half a page").doesNotContain("org.marketops");
    }

    @Test
    void anErrorStatusOfAPluginGetsAPageOfTheHost() {
        Reply reply = get("/missing").expect(404);

        assertThat(WebWorld.page(reply).select("main h1").text()).isEqualTo("Page not found");
        assertThat(reply.body()).doesNotContain("half a page");
    }

    /** Answers as plugin servlets do. */
    private static final class Plugin extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String path = request.getPathInfo();
            response.setContentType("/json".equals(path) ? "application/json;charset=UTF-8" : "text/html;charset=UTF-8");
            if ("/general".equals(path) || "/admin".equals(path)) {
                response.getWriter().write("<html><head><title>Plan &lt;b&gt;</title><meta name=\"decorator\" content=\"atl" + path.replace('/', '.')
                        + "\"><meta name=\"own\" content=\"1\"></head><body><p id=\"own\">Größe &amp; Maß</p></body></html>");
            } else if ("/plain".equals(path)) {
                response.getWriter().write("<html><head></head><body>Plain</body></html>");
            } else if ("/json".equals(path)) {
                response.getWriter().write("{\"decorator\":1}");
            } else {
                response.getWriter().write("half a page");
                if ("/missing".equals(path)) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                    return;
                }
                throw new IllegalStateException("secret detail");
            }
        }
    }
}

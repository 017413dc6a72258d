package org.marketops.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginWebTest {

    @TempDir
    Path folder;

    private TestHost host;
    private TestWeb web;

    @BeforeEach
    void start() throws Exception {
        host = new TestHost(folder.resolve("home"));
        host.plugins.install(NotesPlugin.version("1.0.0").write(folder.resolve("notes.jar")));
        web = new TestWeb(host, folder);
    }

    @AfterEach
    void stop() throws Exception {
        web.close();
        host.close();
    }

    private HttpRequest.Builder post(String type) {
        HttpRequest.Builder request = web.request("/rest/notes/1.0/notes").header("Test-User", "ann")
                .POST(BodyPublishers.ofString("posted"));
        return type == null ? request : request.header("Content-Type", type);
    }

    @Test
    void aResourceNeedsALogInUnlessItIsMarkedForAnonymousUse() {
        HttpResponse<String> refused = web.get("/rest/notes/1.0/notes");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("Client must be authenticated");
        assertThat(web.get("/rest/notes/1.0/notes/open?q=a").body()).isEqualTo("\"a\"");
        assertThat(web.send(web.request("/rest/notes/latest/notes").header("Test-User", "ann")).statusCode()).isEqualTo(200);
        assertThat(web.get("/rest/notes/1.0/nothing").statusCode()).isEqualTo(404);
        assertThat(web.get("/rest/nobody/1.0/notes").statusCode()).isEqualTo(404);
    }

    @Test
    void aJsonPostPassesAndAFormPostNeedsTheToken() {
        assertThat(web.send(post("application/json")).statusCode()).isEqualTo(201);
        HttpResponse<String> refused = web.send(post("text/plain"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("XSRF check failed");
        assertThat(web.send(post(null)).statusCode()).isEqualTo(403);
        assertThat(web.send(post("text/plain").header("X-Atlassian-Token", "no-check")).statusCode()).isEqualTo(500);
        assertThat(host.database.list("select count(*) from \"AO_" + prefix() + "_NOTE\"", row -> row.getLong(1)))
                .containsExactly(1L);
    }

    private static String prefix() {
        return org.marketops.sandbox.platform.TablePrefixes.of(NotesPlugin.KEY).substring(3);
    }

    @Test
    void aBrowsersPostMustComeFromTheSameSite() {
        assertThat(web.send(post("application/json").header("User-Agent", "Mozilla/5.0")
                .header("Referer", "http://elsewhere.example/")).statusCode()).isEqualTo(403);
        String own = web.request("/x").build().uri().resolve("/").toString();
        assertThat(web.send(post("application/json").header("User-Agent", "Mozilla/5.0")
                .header("Referer", own)).statusCode()).isEqualTo(201);
    }

    @Test
    void aFailureInsideAResourceIsA500WithoutItsText() {
        HttpResponse<String> broken = web.send(web.request("/rest/notes/1.0/notes/broken").header("Test-User", "ann"));

        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).doesNotContain("secret");
    }

    @Test
    void aServletRendersItsTemplateEscapedAndKnowsItsPath() {
        HttpResponse<String> page = web.get("/plugins/servlet/notes/deep?x=1");

        assertThat(page.body()).isEqualTo("<h1>All notes</h1><p>&lt;hello&gt;/deep/plugins/servlet/notes</p>");
        assertThat(web.get("/plugins/servlet/notesabout").statusCode()).isEqualTo(404);
    }

    @Test
    void stylesAndScriptsOfAContextAreServedWithTypesAndTexts() {
        String tags = host.resources.tags(List.of("notes.page"));

        assertThat(tags).contains("href=\"/jira/s/1.0.0/_/download/resources/org.example.notes:files/notes.css?locale=en-US\"")
                .contains("data-wrm-key=\"org.example.notes:files\"");
        assertThat(host.resources.tags(List.of("other"))).isEmpty();
        HttpResponse<String> css = web.get("/s/1.0.0/_/download/resources/org.example.notes:files/notes.css");
        assertThat(css.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        assertThat(css.headers().firstValue("Cache-Control").orElse("")).contains("max-age");
        assertThat(web.get("/download/resources/org.example.notes:files/notes.js").body()).isEqualTo("alert(\"All notes\");");
        assertThat(web.get("/download/resources/org.example.notes:files/../x").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aDisabledPluginsAddressesAreGone() {
        web.get("/plugins/servlet/notes");

        host.plugins.disable(NotesPlugin.KEY);

        assertThat(web.get("/plugins/servlet/notes").statusCode()).isEqualTo(404);
        assertThat(web.get("/rest/notes/1.0/notes/open").statusCode()).isEqualTo(404);
        assertThat(web.get("/download/resources/org.example.notes:files/notes.js").statusCode()).isEqualTo(404);
        host.plugins.enable(NotesPlugin.KEY);
        assertThat(web.get("/plugins/servlet/notes").statusCode()).isEqualTo(200);
    }
}

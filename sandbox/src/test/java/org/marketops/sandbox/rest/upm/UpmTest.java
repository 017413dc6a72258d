package org.marketops.sandbox.rest.upm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Multipart;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.SandboxConfig;
import org.marketops.sandbox.launch.Wait;

/** A deployment script's way to a plugin. */
class UpmTest {

    private static final String ROOT = "/rest/plugins/1.0/";
    private static final String KEY = "org.example.tiny";

    @TempDir
    static Path home;
    private static HostInProcess host;

    @BeforeAll
    static void start() {
        host = HostInProcess.start(SandboxConfig.at(home.resolve("home")).demo(true));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void onlySystemAdministratorsSeePlugins() {
        host.anonymous().get(ROOT).expect(401);
        host.as("jana").get(ROOT).expect(403);
        assertThat(host.as("admin").get(ROOT).expect(200).header("upm-token")).isPresent();
    }

    @Test
    void aPluginIsInstalledDisabledEnabledAndUninstalled() throws Exception {
        Reply accepted = upload("tiny.jar", plugin("1.0"), "application/json").expect(202);
        assertThat(accepted.header("Location")).isPresent();

        Reply pending = settled(accepted.json());
        assertThat(pending.status()).as(pending.toString()).isEqualTo(303);
        Reply detail = host.as("admin").get(ROOT + KEY + "-key").expect(200);
        assertThat(detail.header("Content-Type").orElse("")).startsWith("application/vnd.atl.plugins.plugin+json");
        assertThat(detail.json().path("enabled").asBoolean()).as(detail.toString()).isTrue();
        assertThat(detail.json().path("version").asText()).isEqualTo("1.0");
        assertThat(detail.json().path("modules").get(0).path("completeKey").asText()).isEqualTo(KEY + ":item");
        assertThat(host.as("admin").get(ROOT).json().path("plugins").findValuesAsText("key")).contains(KEY);

        Reply disabled = host.as("admin").put(ROOT + KEY + "-key", "{\"enabled\":false}").expect(200);
        assertThat(disabled.json().path("enabled").asBoolean()).isFalse();
        Reply enabled = host.as("admin").put(ROOT + KEY + "-key", "{\"enabled\":true}").expect(200);
        assertThat(enabled.json().path("enabled").asBoolean()).isTrue();
        host.as("admin").put(ROOT + KEY + "-key", "{}").expect(400);

        host.as("admin").delete(ROOT + KEY + "-key").expect(204);
        host.as("admin").get(ROOT + KEY + "-key").expect(404);
    }

    @Test
    void withoutTheWishForJsonTheAnswerIsATextArea() throws Exception {
        Reply accepted = upload("broken.jar", new byte[] {1, 2, 3}, "*/*").expect(202);

        assertThat(accepted.body()).startsWith("<textarea>{").endsWith("}</textarea>");
    }

    @Test
    void aFileThatIsNoPluginFailsWithItsReasonAndChangesNothing() {
        String before = host.as("admin").get(ROOT).json().path("plugins").toString();

        Reply failed = settled(upload("notes.txt", "no jar".getBytes(StandardCharsets.UTF_8), "application/json").expect(202).json());

        assertThat(failed.status()).isEqualTo(200);
        JsonNode status = failed.json().path("status");
        assertThat(status.path("done").asBoolean()).isTrue();
        assertThat(status.path("contentType").asText()).isEqualTo("application/vnd.atl.plugins.task.install.err+json");
        assertThat(status.path("subCode").asText()).startsWith("upm.pluginInstall.error.");
        assertThat(status.path("errorMessage").asText()).isNotEmpty();
        assertThat(host.as("admin").get(ROOT).json().path("plugins").toString()).isEqualTo(before);
    }

    @Test
    void aTokenIsGoodForOneUpload() {
        Http admin = host.as("admin").with("X-Atlassian-Token", "no-check").with("Accept", "application/json");
        String token = admin.get(ROOT).header("upm-token").orElseThrow();
        admin.upload(ROOT + "?token=" + token, new Multipart().field("plugin", "no file")).expect(400);
        admin.upload(ROOT + "?token=" + token, new Multipart().file("plugin", "x.jar", new byte[1])).expect(403);
        admin.upload(ROOT, new Multipart().file("plugin", "x.jar", new byte[1])).expect(403);
    }

    private static Reply upload(String name, byte[] content, String accept) {
        Http admin = host.as("admin").with("X-Atlassian-Token", "no-check").with("Accept", accept);
        String token = admin.get(ROOT + "?os_authType=basic").expect(200).header("upm-token").orElseThrow();
        return admin.upload(ROOT + "?token=" + token, new Multipart().file("plugin", name, content));
    }

    private static Reply settled(JsonNode task) {
        String address = host.baseUrl().resolve(task.path("links").path("self").asText()).toString();
        return Wait.atMost(Duration.ofSeconds(30)).until("the installation to end", () -> host.as("admin").get(address),
                reply -> reply.status() == 303 || reply.json().path("status").path("done").asBoolean());
    }

    /** A plugin with one module and no code. */
    private static byte[] plugin(String version) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", KEY);
        main.putValue("Bundle-Version", version);
        main.putValue("Atlassian-Plugin-Key", KEY);
        main.putValue("Spring-Context", "*");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("atlassian-plugin.xml"));
            jar.write(("<atlassian-plugin key='" + KEY + "' name='Tiny' plugins-version='2'><plugin-info><description>Small"
                    + "</description><version>" + version + "</version><vendor name='Example' url='https://example.org'/></plugin-info>"
                    + "<web-item key='item' name='Item' section='system.admin/x'><label>Item</label><link>/x</link></web-item>"
                    + "</atlassian-plugin>").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

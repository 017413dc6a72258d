package org.marketops.acceptance.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.jar.PluginJar;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Multipart;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.Wait;

/** Upload through Manage apps' interface on a sandbox that started without the plugin; then every change of its life keeps the data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginLifeCycleTest {

    private static final String PLUGIN = "/rest/plugins/1.0/org.marketops.jira-key";
    private static final String PLUGIN_TYPE = "application/vnd.atl.plugins.plugin+json";

    private HostInProcess host;
    private Marketing marketing;
    private String plan;

    @BeforeAll
    void startWithoutThePlugin() {
        host = HostInProcess.start(Homes.bare("life-cycle"));
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    @Order(1)
    void theUploadedJarWorksAsIfItHadBeenThereFromTheStart() throws IOException {
        upload(Files.readAllBytes(PluginJar.built().path()), "marketops-jira.jar");
        marketing = Marketing.setUp(host);

        plan = marketing.approvedPlan("Before all changes");

        assertThat(marketing.approval("jana", plan).path("state").asText()).isEqualTo("APPROVED");
    }

    @Test
    @Order(2)
    void disabledItsPagesAreGoneAndTheIssueStillOpens() {
        setEnabled(false);

        assertThat(marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/approval").status()).isEqualTo(404);
        assertThat(marketing.as("jana").get("/browse/" + plan).status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void enabledAgainItFindsItsData() {
        setEnabled(true);

        assertThat(marketing.approval("jana", plan).path("state").asText()).isEqualTo("APPROVED");
    }

    @Test
    @Order(4)
    void disabledInMidApprovalNothingMovesAndEnablingHeals() {
        String key = marketing.completePlan("jana", "In the middle");
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        setEnabled(false);
        assertThat(marketing.transition("marcus", key, Marketing.APPROVE).status()).isEqualTo(400);
        setEnabled(true);

        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");
        marketing.transition("priya", key, Marketing.APPROVE).expect(204);

        marketing.awaitStatus(key, "Approved");
    }

    @Test
    @Order(5)
    void anUpgradeKeepsTheData() {
        upload(asVersion("1.0.1"), "marketops-jira-1.0.1.jar");

        assertThat(admin().get(PLUGIN).expect(200).json().get("version").asText()).isEqualTo("1.0.1");
        assertThat(marketing.approval("jana", plan).path("state").asText()).isEqualTo("APPROVED");
    }

    @Test
    @Order(6)
    void uninstalledAndInstalledAgainItFindsItsData() throws IOException {
        admin().delete(PLUGIN).expect(204);
        assertThat(admin().get(PLUGIN).status()).isEqualTo(404);

        upload(Files.readAllBytes(PluginJar.built().path()), "marketops-jira.jar");

        assertThat(marketing.approval("jana", plan).path("state").asText()).isEqualTo("APPROVED");
        assertThat(marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger/verify").json().get("intact").asBoolean()).isTrue();
    }

    @Test
    @Order(7)
    void aFileThatIsNoPluginIsRefusedWithTheReasonAndChangesNothing() {
        JsonNode task = tryUpload("This is a letter, not a jar.".getBytes(StandardCharsets.UTF_8), "letter.jar");

        assertThat(task.toString()).contains("task.install.err");
        assertThat(admin().get(PLUGIN).expect(200).json().get("enabled").asBoolean()).isTrue();
    }

    @Test
    @Order(8)
    void aJarForANewerJavaIsRefusedWithTheReason() {
        JsonNode task = tryUpload(requiringJava("99"), "future.jar");

        assertThat(task.toString()).contains("task.install.err").contains("99");
        assertThat(admin().get(PLUGIN).expect(200).json().get("enabled").asBoolean()).isTrue();
        assertThat(marketing.approval("jana", plan).path("state").asText()).isEqualTo("APPROVED");
    }

    private Http admin() {
        return host.as("admin").with("X-Atlassian-Token", "no-check").with("Accept", "application/json");
    }

    private void setEnabled(boolean enabled) {
        JsonNode before = admin().get(PLUGIN).expect(200).json();
        assertThat(before.get("enabled").asBoolean()).isEqualTo(!enabled);
        admin().with("Content-Type", PLUGIN_TYPE).put(PLUGIN, "{\"enabled\":" + enabled + "}").expect(200);
        Wait.atMost(Duration.ofSeconds(20)).until("enabled to be " + enabled,
                () -> admin().get(PLUGIN).json().get("enabled").asBoolean() == enabled);
    }

    private void upload(byte[] jar, String name) {
        JsonNode done = tryUpload(jar, name);
        assertThat(done.toString()).doesNotContain("install.err");
        assertThat(admin().get(PLUGIN).expect(200).json().get("enabled").asBoolean()).as("enabled after %s", name).isTrue();
    }

    /** Uploads as deployment scripts do: a token, the file, then asking for the task until it is done. */
    private JsonNode tryUpload(byte[] jar, String name) {
        String token = admin().get("/rest/plugins/1.0/?os_authType=basic").header("upm-token").orElseThrow();
        Reply accepted = admin().upload("/rest/plugins/1.0/?token=" + token, new Multipart().file("plugin", name, jar));
        String task = accepted.json().at("/links/alternate").asText();
        String path = task.substring(task.indexOf("/rest/plugins"));
        return Wait.atMost(Duration.ofSeconds(60)).until("the upload to be done", () -> admin().get(path).json(),
                seen -> seen.at("/status/done").asBoolean());
    }

    private static byte[] asVersion(String version) {
        return changed("Bundle-Version", version, version);
    }

    private static byte[] requiringJava(String version) {
        return changed("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=" + version + "))\"", null);
    }

    /** The finished jar with one header of the manifest changed and, if given, another version in the descriptor. */
    private static byte[] changed(String header, String value, String descriptorVersion) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarInputStream in = new JarInputStream(Files.newInputStream(PluginJar.built().path()))) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().putValue(header, value);
            try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    byte[] bytes = in.readAllBytes();
                    if (descriptorVersion != null && entry.getName().equals("atlassian-plugin.xml")) {
                        bytes = new String(bytes, StandardCharsets.UTF_8)
                                .replaceFirst("<version>[^<]*</version>", "<version>" + descriptorVersion + "</version>")
                                .getBytes(StandardCharsets.UTF_8);
                    }
                    jar.putNextEntry(new JarEntry(entry.getName()));
                    jar.write(bytes);
                    jar.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

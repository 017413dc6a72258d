package org.marketops.webhook.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.approval.RoundId;
import org.marketops.kernel.IssueId;
import org.marketops.webhook.Hook;
import org.marketops.webhook.HookCall;
import org.marketops.webhook.HookKind;
import org.marketops.webhook.Messenger.Answer;

/** Calls to real servers on this machine. */
class PinnedMessengerTest {

    private static final String BODY = "{\"format\":1}";
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_783_600_000), ZoneOffset.UTC);

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> lookedUp = new ArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String allowed;
    private PinnedMessenger messenger;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/ok", exchange -> answer(exchange, 204));
        server.createContext("/broken", exchange -> answer(exchange, 500));
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/ok");
            answer(exchange, 302);
        });
        server.createContext("/slow", exchange -> {
            await();
            answer(exchange, 200);
        });
        server.start();
        allowed = base() + " private";
        messenger = new PinnedMessenger(new AllowList(settings()), CLOCK, host -> {
            lookedUp.add(host);
            return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
        });
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
        threads.shutdownNow();
        messenger.stop();
    }

    @Test
    void aCallIsTakenAndSignedOverItsTimeAndItsBody() {
        Answer answer = call("/ok?from=jira");

        assertThat(answer.isTaken()).isTrue();
        assertThat(answer.text()).isEqualTo("answer 204");
        assertThat(received).containsExactly("POST /ok?from=jira approval.decided event-1 "
                + "t=1783600000,v1=8f3319a4 application/json;charset=UTF-8 " + BODY);
    }

    @Test
    void aStatusThatIsNotGoodIsNotTaken() {
        assertThat(call("/broken").isTaken()).isFalse();
        assertThat(call("/broken").text()).isEqualTo("answer 500");
    }

    @Test
    void aRedirectIsNotFollowed() {
        Answer answer = call("/elsewhere");

        assertThat(answer.isTaken()).isFalse();
        assertThat(answer.text()).isEqualTo("answer 302, not followed");
        assertThat(received).hasSize(1).allMatch(line -> line.startsWith("POST /elsewhere"));
    }

    @Test
    void aServerThatDoesNotAnswerIsLeftAfterFiveSeconds() {
        Instant before = Instant.now();

        Answer answer = call("/slow");

        assertThat(answer.isTaken()).isFalse();
        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void aServerThatDripsItsAnswerIsLeftAfterFiveSecondsToo() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            threads.submit(() -> drip(dripping));
            allowed = "http://drip.test:" + dripping.getLocalPort() + " private";
            Instant before = Instant.now();

            Answer answer = messenger.call(hook("http://drip.test:" + dripping.getLocalPort() + "/"), event(), BODY);

            assertThat(answer.isTaken()).isFalse();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void aHostThatLeadsInsideIsNotCalledUnlessItIsAllowedAsPrivate() {
        allowed = base();

        Answer answer = call("/ok");

        assertThat(answer.isTaken()).isFalse();
        assertThat(answer.text()).contains("inner address 127.0.0.1");
        assertThat(received).isEmpty();
    }

    @Test
    void theHostIsLookedUpOnceSoThatWhatWasCheckedIsWhatIsCalled() {
        assertThat(call("/ok").isTaken()).isTrue();

        assertThat(lookedUp).containsExactly("hooks.test");
    }

    @Test
    void anAddressThatIsNoLongerAllowedIsNotEvenLookedUp() {
        allowed = "https://hooks.example.com";

        assertThat(call("/ok").text()).contains("no longer allowed");
        assertThat(lookedUp).isEmpty();
    }

    private Answer call(String path) {
        return messenger.call(hook(base() + path), event(), BODY);
    }

    private String base() {
        return "http://hooks.test:" + server.getAddress().getPort();
    }

    private static Hook hook(String address) {
        return new Hook(7, "Chat", URI.create(address), EnumSet.of(HookKind.DECIDED), "secret", true);
    }

    private static HookCall event() {
        return HookCall.of(7, "event-1", HookKind.DECIDED, "approved", new RoundId(IssueId.of(1), 1), Instant.EPOCH);
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature = exchange.getRequestHeaders().getFirst("X-MarketOps-Signature");
        received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("X-MarketOps-Event")
                + " " + exchange.getRequestHeaders().getFirst("X-MarketOps-Delivery") + " " + signature.substring(0, 24) + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void await() {
        try {
            release.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A byte now and then, for ever, each within the limit of one read. */
    private Object drip(ServerSocket from) throws IOException, InterruptedException {
        try (Socket socket = from.accept(); OutputStream out = socket.getOutputStream()) {
            out.write("HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII));
            while (!release.await(500, TimeUnit.MILLISECONDS)) {
                out.write('a');
                out.flush();
            }
        }
        return null;
    }

    private PluginSettingsFactory settings() {
        PluginSettings settings = (PluginSettings) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PluginSettings.class},
                (proxy, method, arguments) -> allowed);
        return (PluginSettingsFactory) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PluginSettingsFactory.class},
                (proxy, method, arguments) -> settings);
    }
}

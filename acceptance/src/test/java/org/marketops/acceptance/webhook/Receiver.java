package org.marketops.acceptance.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.marketops.sandbox.launch.Wait;

/** A real server on a free port of this machine that is told by webhooks. */
final class Receiver implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final HttpServer server;
    private volatile boolean holding;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on calls are heard, and not answered. */
    void hold() {
        holding = true;
    }

    /** Calls are answered again; those that were held are lost with their caller. */
    void release() {
        holding = false;
        released.countDown();
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> await(int count) {
        return Wait.atMost(Duration.ofSeconds(60)).until(count + " calls", this::calls, found -> found.size() >= count);
    }

    private void take(HttpExchange exchange) throws IOException {
        Call call = new Call(exchange.getRequestHeaders().getFirst("X-MarketOps-Signature"),
                exchange.getRequestHeaders().getFirst("X-MarketOps-Delivery"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(call);
        if (holding) {
            await(released);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }

    /** One call as it came in. */
    static final class Call {

        final String signature;
        final String delivery;
        final String body;

        Call(String signature, String delivery, String body) {
            this.signature = signature;
            this.delivery = delivery;
            this.body = body;
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        String what() {
            return json().path("type").asText() + " " + json().path("issue").asText() + " " + json().path("state").asText();
        }
    }
}

package org.marketops.sandbox.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A small HTTP client for one base address and one person. Paths are relative to the base and start with a slash.
 * It has its own cookies and follows no redirect unless asked to.
 */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient client;
    private final Map<String, String> headers;

    private Http(URI base, HttpClient client, Map<String, String> headers) {
        this.base = base;
        this.client = client;
        this.headers = headers;
    }

    /** A client that nobody is logged in with. */
    public static Http anonymous(URI base) {
        return new Http(base, client(HttpClient.Redirect.NEVER), Map.of());
    }

    /** A client that sends name and password with every request. */
    public static Http basic(URI base, String name, String password) {
        String pair = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return anonymous(base).with("Authorization", "Basic " + pair);
    }

    /** A client that has logged in through the log-in page and keeps its session, as a browser does. */
    public static Http session(URI base, String name, String password) {
        Http http = anonymous(base);
        Reply reply = http.form("/login.jsp", Map.of("os_username", name, "os_password", password, "os_cookie", "true"));
        if (reply.header("X-Seraph-LoginReason").filter("OK"::equals).isEmpty()) {
            throw new AssertionError("Log-in of " + name + " failed: " + reply);
        }
        return http;
    }

    private static HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10))
                .followRedirects(redirects).cookieHandler(new CookieManager()).build();
    }

    /** The same client, with one more header on every request. */
    public Http with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Http(base, client, more);
    }

    /** A client of the same headers that follows redirects; it starts without cookies. */
    public Http following() {
        return new Http(base, client(HttpClient.Redirect.NORMAL), headers);
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** With the header that says that no other site's form sent it, which a request without a body needs. */
    public Reply delete(String path) {
        return send(request(path).setHeader("X-Atlassian-Token", "no-check").DELETE());
    }

    /** @param body any value that Jackson can write, or the JSON text itself */
    public Reply post(String path, Object body) {
        return json("POST", path, body);
    }

    /** Sends a text that is no JSON as it is. @param type for example {@code text/csv} */
    public Reply post(String path, String type, String body) {
        return send(request(path).setHeader("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** @param body any value that Jackson can write, or the JSON text itself */
    public Reply put(String path, Object body) {
        return json("PUT", path, body);
    }

    public Reply patch(String path, Object body) {
        return json("PATCH", path, body);
    }

    private Reply json(String method, String path, Object body) {
        return send(request(path).setHeader("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(text(body))));
    }

    /** Sends an HTML form. */
    public Reply form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path).setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with files. */
    public Reply upload(String path, Multipart form) {
        return send(request(path).setHeader("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    /** The value of a cookie of this client, or an empty text. */
    public String cookie(String name) {
        CookieManager cookies = (CookieManager) client.cookieHandler().orElseThrow();
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue()).findFirst().orElse("");
    }

    /** A text as it is written in a query or a form. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        URI uri = path.startsWith("http") ? URI.create(path) : URI.create(base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        headers.forEach(request::setHeader);
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    private static String text(Object body) {
        try {
            return body instanceof String ? (String) body : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

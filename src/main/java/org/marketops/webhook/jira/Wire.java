package org.marketops.webhook.jira;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.marketops.webhook.AllowedAddresses;

/**
 * One POST over a socket of our own. The JDK's clients look a host up again by themselves and cannot be held to the address that
 * was checked; a socket connects to exactly that one. Follows nothing, uses no proxy, and ends after five seconds in all.
 */
final class Wire {

    private static final int MILLIS = 5_000;
    /** What is read of an answer: its head. Bodies are not wanted, so nobody can make us read one. */
    private static final int MOST_BYTES = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "marketops-webhook-watch");
        thread.setDaemon(true);
        return thread;
    });

    Wire() {
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(MILLIS, TimeUnit.MILLISECONDS);
        watch.allowCoreThreadTimeOut(true);
    }

    void stop() {
        watch.shutdownNow();
    }

    /** @param at the checked address @param headers lines, each with its end @return the status of the answer */
    int post(URI address, InetAddress at, String headers, byte[] body) throws IOException {
        try (Socket plain = new Socket(Proxy.NO_PROXY)) {
            ScheduledFuture<?> end = watch.schedule(() -> closed(plain), MILLIS, TimeUnit.MILLISECONDS);
            try {
                plain.setSoTimeout(MILLIS);
                plain.connect(new InetSocketAddress(at, AllowedAddresses.port(address)), MILLIS);
                return exchange("https".equalsIgnoreCase(address.getScheme()) ? secured(plain, address) : plain, address, headers, body);
            } finally {
                end.cancel(false);
            }
        }
    }

    /** The certificate must be for the host of the address, whatever its number is. */
    private static Socket secured(Socket plain, URI address) throws IOException {
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, address.getHost(), AllowedAddresses.port(address), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static int exchange(Socket socket, URI address, String headers, byte[] body) throws IOException {
        String path = (address.getRawPath().isEmpty() ? "/" : address.getRawPath())
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + host(address) + "\r\nConnection: close\r\nContent-Length: " + body.length
                + "\r\n" + headers + "\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head.getBytes(StandardCharsets.US_ASCII));
        request.write(body);
        socket.getOutputStream().write(request.toByteArray());
        socket.getOutputStream().flush();
        return status(socket.getInputStream());
    }

    private static String host(URI address) {
        return address.getPort() > 0 ? address.getHost() + ":" + address.getPort() : address.getHost();
    }

    /** The first final status; those that only say "go on" are passed over. */
    private static int status(InputStream in) throws IOException {
        int[] left = {MOST_BYTES};
        int status;
        do {
            Matcher line = STATUS.matcher(line(in, left));
            if (!line.matches()) {
                throw new IOException("the answer is not HTTP");
            }
            status = Integer.parseInt(line.group(1));
            while (status < 200 && !line(in, left).isEmpty()) {
                // the head of an answer that is not final
                continue;
            }
        } while (status < 200);
        return status;
    }

    private static String line(InputStream in, int[] left) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || left[0]-- == 0) {
                throw new IOException(c < 0 ? "the connection was closed before the answer" : "the answer's head is too long");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // The thread that waits for it gets an exception of its own.
            return;
        }
    }
}

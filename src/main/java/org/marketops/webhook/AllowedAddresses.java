package org.marketops.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.marketops.kernel.BadInput;

/**
 * Where calls may go: scheme, host and port, each named by an administrator. A host whose addresses are not public is called
 * only where the administrator has added the word {@code private} to it.
 */
public final class AllowedAddresses {

    private static final String PRIVATE = "private";
    private static final int MOST = 50;

    /** By origin, for example https://hooks.example.com:443; whether it may lie inside. */
    private final Map<String, Boolean> origins;

    private AllowedAddresses(Map<String, Boolean> origins) {
        this.origins = Collections.unmodifiableMap(origins);
    }

    /** One origin a line, for example {@code https://hooks.example.com} or {@code http://10.1.2.3:8080 private}. */
    public static AllowedAddresses of(String lines) {
        Map<String, Boolean> origins = new LinkedHashMap<>();
        for (String line : lines.split("\\R")) {
            String[] words = line.trim().split("\\s+");
            if (!words[0].isEmpty()) {
                boolean inside = words.length == 2 && words[1].toLowerCase(Locale.ROOT).equals(PRIVATE);
                Optional<String> origin = words.length == 1 || inside ? bare(words[0]) : Optional.empty();
                origins.put(origin.orElseThrow(() -> new BadInput("allowed", "The line \u201c" + line.trim() + "\u201d is no address: write for example "
                        + "https://hooks.example.com, without a path, and add the word private where the host is inside your network.")), inside);
            }
        }
        if (origins.size() > MOST) {
            throw new BadInput("allowed", "At most " + MOST + " addresses, not " + origins.size() + ".");
        }
        return new AllowedAddresses(origins);
    }

    private static Optional<String> bare(String text) {
        return parsed(text).filter(uri -> (uri.getRawPath() == null || uri.getRawPath().length() <= 1) && uri.getRawQuery() == null)
                .map(AllowedAddresses::origin);
    }

    /** The address of a hook, as typed. @throws BadInput that says what is wrong with it */
    public URI checked(String typed) {
        URI address = parsed(typed.trim()).orElseThrow(() -> new BadInput("address", "The address \u201c" + typed.trim()
                + "\u201d cannot be called: write it with https:// or http://, a host and a path, without a user or a #."));
        if (!allows(address)) {
            throw new BadInput("address", "The address " + typed.trim() + " is not allowed: add " + address.getScheme() + "://"
                    + address.getRawAuthority() + " to the allowed addresses first.");
        }
        return address;
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null
                    && uri.getPort() != 0 && uri.getPort() <= 65_535;
            return web && plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    public boolean allows(URI address) {
        return origins.containsKey(origin(address));
    }

    /** Whether the address may be called at what its host's name stands for now. */
    public boolean allows(URI address, InetAddress resolved) {
        Boolean inside = origins.get(origin(address));
        return inside != null && (inside || PublicAddress.is(resolved));
    }

    private static String origin(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port(address);
    }

    /** With the usual one where none is written. */
    public static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}

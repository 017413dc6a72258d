package org.marketops.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hosts whose links never carry UTM parameters, because that would end the visit's own source. A host stands for what is below it too. Immutable. */
public final class InternalHosts {

    private static final String HOST = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*";

    private final List<String> hosts;

    private InternalHosts(List<String> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    /** @param lines one host a line, without scheme and path @throws TaxonomyRefused that names the line */
    public static InternalHosts of(String lines) {
        List<String> hosts = new ArrayList<>();
        for (String line : lines.split("\\R")) {
            String host = line.trim().toLowerCase(Locale.ROOT);
            if (!host.isEmpty() && !host.matches(HOST)) {
                throw new TaxonomyRefused(TaxonomyRefused.Reason.HOST_LINE, "hosts", line.trim());
            }
            if (!host.isEmpty()) {
                hosts.add(host);
            }
        }
        return new InternalHosts(hosts);
    }

    boolean include(String host) {
        String small = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return hosts.stream().anyMatch(known -> small.equals(known) || small.endsWith("." + known));
    }
}

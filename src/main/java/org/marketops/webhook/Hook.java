package org.marketops.webhook;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** One address that is told, and of what. The secret signs each call; it is shown to an administrator once. */
public final class Hook {

    private final int id;
    private final String name;
    private final URI address;
    private final Set<HookKind> kinds;
    private final String secret;
    private final boolean active;

    /** @param id 0 while it is not stored */
    public Hook(int id, String name, URI address, Set<HookKind> kinds, String secret, boolean active) {
        this.id = id;
        this.name = Objects.requireNonNull(name, "name");
        this.address = Objects.requireNonNull(address, "address");
        this.kinds = Collections.unmodifiableSet(kinds.isEmpty() ? EnumSet.noneOf(HookKind.class) : EnumSet.copyOf(kinds));
        this.secret = Objects.requireNonNull(secret, "secret");
        this.active = active;
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    public URI address() {
        return address;
    }

    public Set<HookKind> kinds() {
        return kinds;
    }

    public String secret() {
        return secret;
    }

    public boolean isActive() {
        return active;
    }

    /** The same, with what an administrator can change later. */
    public Hook with(String otherSecret, boolean otherActive) {
        return new Hook(id, name, address, kinds, otherSecret, otherActive);
    }
}

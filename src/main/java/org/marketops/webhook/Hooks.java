package org.marketops.webhook;

import java.util.List;
import java.util.Optional;

/** Where to call. A handful, read anew each time: another node may have changed them. */
public interface Hooks {

    /** By name. */
    List<Hook> all();

    Optional<Hook> find(int id);

    void add(Hook hook);

    void save(Hook hook);

    /** The hook and all its calls. */
    void remove(int id);
}

package org.marketops.setup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A host that remembers what was made in it, and refuses what a test tells it to refuse. */
final class FakeProvisioning implements Provisioning {

    final Map<Thing, String> things = new LinkedHashMap<>();
    private final Map<String, StepFailed> refusals = new HashMap<>();
    int creations;

    static Provisionings of(FakeProvisioning fake) {
        return new Provisionings(List.of(fake));
    }

    void refuse(String name, StepFailed failure) {
        refusals.put(name, failure);
    }

    void allowAll() {
        refusals.clear();
    }

    @Override
    public Set<Kind> kinds() {
        return Set.copyOf(Arrays.asList(Kind.values()));
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return Optional.ofNullable(things.get(thing));
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        if (refusals.containsKey(thing.name())) {
            throw refusals.get(thing.name());
        }
        creations++;
        things.put(thing, "id-" + creations);
        return things.get(thing);
    }
}

package org.marketops.setup.jira;

import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Remembered;
import org.marketops.setup.Thing;
import org.marketops.taxonomy.Starter;

import java.util.Optional;
import java.util.Set;

/** The starter taxonomy. What an administrator took out of it after the first run stays out. */
final class TaxonomyProvisioning implements Provisioning {

    private static final String ID = "starter";

    private final Starter starter;
    private final Remembered remembered;

    TaxonomyProvisioning(Starter starter, Remembered remembered) {
        this.starter = starter;
        this.remembered = remembered;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.TAXONOMY);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        boolean there = remembered.find(thing.kind(), thing.key()).isPresent() ? !starter.isEmpty() : starter.isPlanted();
        return there ? Optional.of(ID) : Optional.empty();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        starter.plant();
        return ID;
    }
}

package org.marketops.taxonomy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with a name. Immutable. */
public final class CheckedName {

    private final boolean shaped;
    private final List<NamePart> parts;
    private final Optional<String> proposal;

    CheckedName(boolean shaped, List<NamePart> parts, Optional<String> proposal) {
        this.shaped = shaped;
        this.parts = List.copyOf(parts);
        this.proposal = proposal;
    }

    public boolean isFine() {
        return shaped && problems().isEmpty();
    }

    /** Whether the name has the parts of the template at all. */
    public boolean isShaped() {
        return shaped;
    }

    public List<NamePart> problems() {
        return parts.stream().filter(part -> !part.isFine()).collect(Collectors.toList());
    }

    /** The name as it should be; empty if nobody can tell. */
    public Optional<String> proposal() {
        return proposal;
    }
}

package org.marketops.taxonomy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A name made of what an issue says, and the values from which none could be made. Immutable. */
public final class ComposedName {

    private final Optional<String> text;
    private final List<NamePart> parts;

    ComposedName(Optional<String> text, List<NamePart> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /** Empty if a value has no term; a retired one gives way to its replacement. */
    public Optional<String> text() {
        return text;
    }

    /** One a token. */
    public List<NamePart> parts() {
        return parts;
    }

    /** Values of fields that are no active term. */
    public List<NamePart> problems() {
        return parts.stream().filter(part -> !part.isFine()).collect(Collectors.toList());
    }
}

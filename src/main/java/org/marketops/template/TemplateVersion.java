package org.marketops.template;

import java.time.Instant;
import java.util.Objects;
import org.marketops.kernel.PersonKey;

/** A template as it was saved once: its number (1 is the first of its key), by whom, when, and whether the template is retired since. */
public final class TemplateVersion {

    private final PlanTemplate template;
    private final int number;
    private final PersonKey author;
    private final Instant at;
    private final boolean retired;

    public TemplateVersion(PlanTemplate template, int number, PersonKey author, Instant at, boolean retired) {
        this.template = Objects.requireNonNull(template, "template");
        this.number = number;
        this.author = Objects.requireNonNull(author, "author");
        this.at = Objects.requireNonNull(at, "at");
        this.retired = retired;
    }

    public PlanTemplate template() {
        return template;
    }

    public int number() {
        return number;
    }

    public PersonKey author() {
        return author;
    }

    public Instant at() {
        return at;
    }

    /** A retired template makes no new plans; plans made from it keep it, and a run of it can be finished. */
    public boolean isRetired() {
        return retired;
    }
}

package org.marketops.template;

import java.util.Objects;
import org.marketops.kernel.PersonKey;

/** One making of plans: who, in which project, from which version, for which order. Named by whoever starts it, so that sending it twice makes one. */
public final class Run {

    private final String id;
    private final PersonKey person;
    private final long projectId;
    private final String template;
    private final int version;
    private final PlanOrder order;

    /** @param id 8 to 40 letters, digits and hyphens. @throws IllegalArgumentException for another */
    public Run(String id, PersonKey person, long projectId, String template, int version, PlanOrder order) {
        if (!isId(id)) {
            throw new IllegalArgumentException("no id of a run: " + id);
        }
        this.id = id;
        this.person = Objects.requireNonNull(person, "person");
        this.projectId = projectId;
        this.template = Objects.requireNonNull(template, "template");
        this.version = version;
        this.order = Objects.requireNonNull(order, "order");
    }

    public static boolean isId(String text) {
        return text.matches("[A-Za-z0-9-]{8,40}");
    }

    public String id() {
        return id;
    }

    public PersonKey person() {
        return person;
    }

    public long projectId() {
        return projectId;
    }

    public String template() {
        return template;
    }

    public int version() {
        return version;
    }

    public PlanOrder order() {
        return order;
    }
}

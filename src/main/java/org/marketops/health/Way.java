package org.marketops.health;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One transition of a workflow as far as the scan needs it: from where, to where, and which of our modules it carries. */
public final class Way {

    /** Modules of ours that matter to the scan. */
    public enum Module { OPEN_APPROVAL, RECORD_VOTE, ABSTAIN, WITHDRAW, GATE, ONLY_BY_THE_PLUGIN }

    private final int id;
    private final String name;
    private final String from;
    private final String to;
    private final Set<Module> modules;
    private final String approvedAction;

    private Way(int id, String name, String from, String to, Set<Module> modules, String approvedAction) {
        this.id = id;
        this.name = Objects.requireNonNull(name, "name");
        this.from = from;
        this.to = Objects.requireNonNull(to, "to");
        this.modules = Set.copyOf(modules);
        this.approvedAction = approvedAction;
    }

    public static Way fromStatus(int id, String name, String from, String to, Module... modules) {
        return new Way(id, name, Objects.requireNonNull(from, "from"), to, Set.of(modules), "");
    }

    /** A global transition: leads there from every status. */
    public static Way fromAnywhere(int id, String name, String to, Module... modules) {
        return new Way(id, name, "*", to, Set.of(modules), "");
    }

    /** The creation of an issue. */
    public static Way fromNothing(int id, String name, String to, Module... modules) {
        return new Way(id, name, null, to, Set.of(modules), "");
    }

    /** The way with the id or name of the transition that is to follow an approval, as open approval names it. */
    public Way approvedBy(String idOrName) {
        return new Way(id, name, from, to, modules, idOrName);
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The status that it starts from; empty for the creation, {@code *} for a global transition. */
    public Optional<String> from() {
        return Optional.ofNullable(from);
    }

    public boolean isGlobal() {
        return "*".equals(from);
    }

    public String to() {
        return to;
    }

    public boolean has(Module module) {
        return modules.contains(module);
    }

    /** Empty if it opens no approval. */
    public String approvedAction() {
        return approvedAction;
    }

    /** Whether this is the transition that is meant to follow an approval which the other one opens. */
    boolean follows(Way opening) {
        boolean leaves = isGlobal() || opening.to.equals(from);
        return leaves && (Integer.toString(id).equals(opening.approvedAction) || name.trim().equalsIgnoreCase(opening.approvedAction));
    }
}

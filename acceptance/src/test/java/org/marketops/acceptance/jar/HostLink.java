package org.marketops.acceptance.jar;

import java.util.Objects;

/** One member of a host type that the finished jar links to: owner and erased descriptor as the byte code names them. */
final class HostLink implements Comparable<HostLink> {

    private final String owner;
    private final boolean ownerIsInterface;
    private final String member;
    private final String descriptor;

    HostLink(String owner, boolean ownerIsInterface, String member, String descriptor) {
        this.owner = owner;
        this.ownerIsInterface = ownerIsInterface;
        this.member = member;
        this.descriptor = descriptor;
    }

    /** Dotted name; nested types with a dollar sign. */
    String owner() {
        return owner;
    }

    /** "I" for a call through an interface, "C" through a class, as in the evidence file. */
    String kind() {
        return ownerIsInterface ? "I" : "C";
    }

    String member() {
        return member;
    }

    String descriptor() {
        return descriptor;
    }

    @Override
    public int compareTo(HostLink other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostLink && other.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, member, descriptor);
    }

    @Override
    public String toString() {
        return owner + "\t" + member + "\t" + descriptor;
    }
}

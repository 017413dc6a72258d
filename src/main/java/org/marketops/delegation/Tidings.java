package org.marketops.delegation;

/** Tells people soon what is still to be told of delegations; what fails now is told later. Never throws. */
public interface Tidings {

    void tell();
}

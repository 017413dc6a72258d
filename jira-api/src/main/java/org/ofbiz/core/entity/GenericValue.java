package org.ofbiz.core.entity;

/** Signature of the host type; members as far as they are called. */
public class GenericValue {
}

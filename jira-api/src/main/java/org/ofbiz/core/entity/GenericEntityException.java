package org.ofbiz.core.entity;

/** Signature of the host type; members as far as they are called. */
public class GenericEntityException extends Exception {
    public GenericEntityException(String message) {
        super(message);
    }

    public GenericEntityException(String message, Throwable cause) {
        super(message, cause);
    }
}

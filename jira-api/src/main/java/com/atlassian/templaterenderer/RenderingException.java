package com.atlassian.templaterenderer;

/** Signature of the host type; members as far as they are called. */
public class RenderingException extends RuntimeException {
    public RenderingException(String message, Throwable cause) {
        super(message, cause);
    }
}

package com.atlassian.sal.api.websudo;

/** Thrown when the administrator has to enter the password again. */
public class WebSudoSessionException extends RuntimeException {
    public WebSudoSessionException() {
    }

    public WebSudoSessionException(String message) {
        super(message);
    }
}

package com.atlassian.sal.api.auth;

import java.net.URI;

/** Signature of the host type; members as far as they are called. */
public interface LoginUriProvider {
    URI getLoginUri(URI returnUri);
}

package com.atlassian.jira.util.io;

import java.io.IOException;
import java.io.InputStream;

/** Signature of the host type; members as far as they are called. */
public interface InputStreamConsumer<T> {
    T withInputStream(InputStream content) throws IOException;
}

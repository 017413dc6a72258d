package org.marketops.metric.file;

import java.io.IOException;
import java.io.InputStream;

/** The bytes that somebody handed in. Can be read more than once; every read gives the same bytes. */
public interface UploadedFile {

    String name();

    /** In bytes. */
    long size();

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    String sha256();

    InputStream open() throws IOException;
}

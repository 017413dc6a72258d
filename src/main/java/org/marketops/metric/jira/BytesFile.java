package org.marketops.metric.jira;

import org.marketops.metric.file.UploadedFile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file that came in one piece, over REST. */
public final class BytesFile implements UploadedFile {

    private final String name;
    private final byte[] bytes;
    private final String sha256;

    public BytesFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(bytes, bytes.length);
        this.sha256 = fingerprint.text();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}

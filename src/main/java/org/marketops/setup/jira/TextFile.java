package org.marketops.setup.jira;

import org.marketops.kernel.Sha256;
import org.marketops.metric.file.UploadedFile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file made of a text, in UTF-8. */
final class TextFile implements UploadedFile {

    private final String name;
    private final String text;

    TextFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes().length;
    }

    @Override
    public String sha256() {
        return Sha256.of(text);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes());
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.marketops.metric.file;

import org.marketops.kernel.Sha256;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file made in a test. */
public final class TextFile implements UploadedFile {

    private final String name;
    private final byte[] bytes;

    private TextFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    public static TextFile of(String... lines) {
        return new TextFile("numbers.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public static TextFile ofBytes(byte[] bytes) {
        return new TextFile("numbers.csv", bytes);
    }

    public static TextFile in(Charset charset, String text) {
        return ofBytes(text.getBytes(charset));
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
        return Sha256.of(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}

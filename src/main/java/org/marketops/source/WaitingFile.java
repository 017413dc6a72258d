package org.marketops.source;

import org.marketops.metric.file.UploadedFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file in a folder of a source, as it was when the folder was looked at. Once it is another one, it cannot be read any more. */
public final class WaitingFile implements UploadedFile {

    private static final int PORTION = 64 * 1024;

    private final Path path;
    private final long size;
    private final long modified;
    private String sha256;

    WaitingFile(Path path, BasicFileAttributes seen) {
        this.path = path;
        this.size = seen.size();
        this.modified = seen.lastModifiedTime().toMillis();
    }

    Path path() {
        return path;
    }

    /** In milliseconds since 1970. */
    long modified() {
        return modified;
    }

    /** Without signs that would break a line. */
    @Override
    public String name() {
        return HomeFolders.shown(path);
    }

    @Override
    public long size() {
        return size;
    }

    /** @throws UncheckedIOException if it cannot be read */
    @Override
    public String sha256() {
        if (sha256 == null) {
            sha256 = digest();
        }
        return sha256;
    }

    /** A file that is being written would be half imported, so it is looked at once more. */
    @Override
    public InputStream open() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!now.isRegularFile() || now.size() != size || now.lastModifiedTime().toMillis() != modified) {
            throw new IOException(name() + " was changed meanwhile");
        }
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Another node, or a person, took it away. */
    boolean isGone() {
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private String digest() {
        try (InputStream bytes = open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] portion = new byte[PORTION];
            for (int read = bytes.read(portion); read >= 0; read = bytes.read(portion)) {
                digest.update(portion, 0, read);
            }
            return String.format("%064x", new BigInteger(1, digest.digest()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name(), unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

package org.marketops.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second sandbox out of a home that is in use. The operating system frees it when the process dies. */
final class HomeLock implements AutoCloseable {

    static final String FILE_NAME = ".sandbox-lock";

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws StartRefused if another sandbox, in this process or another, uses the home */
    static HomeLock take(Path home) {
        Path file = home.resolve(FILE_NAME);
        try {
            Files.createDirectories(home);
            while (true) {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                if (!locked(channel)) {
                    channel.close();
                    throw inUse(home);
                }
                // The owner before us deletes the file when it stops: a lock on a deleted file locks nobody out. Never
                // open the file again to look: closing any handle on it would free the lock of this whole process.
                if (Files.exists(file)) {
                    return new HomeLock(file, channel);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new StartRefused("The home " + home + " cannot be used: " + e.getMessage()
                    + ". Choose another with --home DIR.", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static StartRefused inUse(Path home) {
        return new StartRefused("The home " + home + " is in use by another sandbox."
                + " Stop that one, or choose another home with --home DIR.");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.marketops.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

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
                // The owner before us deletes the file when it stops: a lock on a deleted file locks nobody out.
                if (isStillThere(channel, file)) {
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

    private static boolean isStillThere(FileChannel channel, Path file) throws IOException {
        String token = UUID.randomUUID() + " process " + ProcessHandle.current().pid();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
        return Files.exists(file) && Files.readString(file).equals(token);
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

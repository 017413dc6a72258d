package org.marketops.budget.jira;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.marketops.budget.BudgetFile;

/** A file that came in, kept on the disk while it is read: it is never in memory as a whole. UTF-8. Close it to remove it. */
final class SpooledFile implements BudgetFile, AutoCloseable {

    private static final int PORTION = 64 * 1024;

    private final String name;
    private final Path path;

    private SpooledFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    /** @throws CharacterCodingException if it is not written in UTF-8. @throws TooLarge if it has more bytes; nothing of it stays then */
    static SpooledFile of(String name, InputStream bytes, long most) throws IOException {
        SpooledFile file = new SpooledFile(name, Files.createTempFile("marketops-import-", ".csv"));
        boolean whole = false;
        try {
            file.fill(bytes, most);
            file.check();
            whole = true;
            return file;
        } finally {
            if (!whole) {
                file.close();
            }
        }
    }

    private void fill(InputStream bytes, long most) throws IOException {
        long size = 0;
        byte[] portion = new byte[PORTION];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = bytes.read(portion); read >= 0; read = bytes.read(portion)) {
                size += read;
                if (size > most) {
                    throw new TooLarge();
                }
                out.write(portion, 0, read);
            }
        }
    }

    /** Here rather than in the middle of the import: half a name is worse than none. */
    private void check() throws IOException {
        char[] portion = new char[PORTION];
        try (Reader text = open()) {
            while (text.read(portion) >= 0) {
                continue;
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reader open() throws IOException {
        return new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** More bytes than a file may have. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }
}

package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.ImportRules;
import org.marketops.metric.file.UploadedFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;

/**
 * Keeps an uploaded file between the pages of the import, in the database: the next page may be answered by another node.
 * A file stays for two hours; what is older goes when the next one comes.
 */
public final class StagedFiles {

    private static final Duration KEPT = Duration.ofHours(2);
    private static final int PART = 192 * 1024;
    private static final int LONGEST_NAME = 255;

    private final ActiveObjects rows;
    private final ImportRules rules;
    private final Clock clock;

    public StagedFiles(ActiveObjects rows, ImportRules rules, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @return the token by which the same person finds the file again
     * @throws FileRefused if there are more bytes than allowed; nothing of it stays
     */
    public String keep(PersonKey person, long projectId, String fileName, InputStream bytes) {
        String name = shortName(fileName);
        return rows.executeInTransaction(() -> {
            removeExpired();
            StagedFileRow file = rows.create(StagedFileRow.class,
                    new DBParam("TOKEN", UUID.randomUUID().toString()),
                    new DBParam("PERSON", person.value()),
                    new DBParam("PROJECT_ID", projectId),
                    new DBParam("FILE_NAME", name),
                    new DBParam("EXPIRES_AT", clock.instant().plus(KEPT).toEpochMilli()));
            storeBytes(file, name, bytes);
            return file.getToken();
        });
    }

    /** @throws NotFound if there is none, it has expired, or it is somebody else's or another project's */
    public UploadedFile find(PersonKey person, long projectId, String token) {
        StagedFileRow[] found = rows.find(StagedFileRow.class, Query.select().where("TOKEN = ?", token));
        boolean mine = found.length == 1 && found[0].getPerson().equals(person.value())
                && found[0].getProjectId() == projectId && found[0].getExpiresAt() > clock.millis();
        if (!mine) {
            throw new NotFound("staged file");
        }
        return new Staged(found[0].getID(), found[0].getFileName(), found[0].getSizeBytes(), found[0].getSha());
    }

    public void remove(String token) {
        rows.executeInTransaction(() -> {
            for (StagedFileRow file : rows.find(StagedFileRow.class, Query.select().where("TOKEN = ?", token))) {
                remove(file);
            }
            return token;
        });
    }

    /** Names from a browser are never paths; control characters would break a log line. */
    public static String shortName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ").strip();
        return name.isEmpty() ? "file.csv" : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private void storeBytes(StagedFileRow file, String name, InputStream bytes) {
        ImportLimits limits = rules.limits();
        Fingerprint fingerprint = new Fingerprint();
        long size = 0;
        try {
            byte[] part = bytes.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                size += part.length;
                if (size > limits.bytes()) {
                    throw new FileRefused(name, FileRefused.Reason.TOO_MANY_BYTES, limits.megabytes());
                }
                fingerprint.add(part, part.length);
                rows.create(StagedPartRow.class, new DBParam("FILE_AND_PART", partKey(file.getID(), number)),
                        new DBParam("CONTENT", Base64.getEncoder().encodeToString(part)));
                part = bytes.readNBytes(PART);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the upload of " + name + " broke off", broken);
        }
        file.setSha(fingerprint.text());
        file.setSizeBytes(size);
        file.save();
    }

    private void removeExpired() {
        for (StagedFileRow old : rows.find(StagedFileRow.class,
                Query.select().where("EXPIRES_AT < ?", clock.millis()))) {
            remove(old);
        }
    }

    private void remove(StagedFileRow file) {
        for (int number = 0; ; number++) {
            StagedPartRow[] part = part(file.getID(), number);
            if (part.length == 0) {
                break;
            }
            rows.delete(part);
        }
        rows.delete(file);
    }

    private StagedPartRow[] part(int file, int number) {
        return rows.find(StagedPartRow.class, Query.select().where("FILE_AND_PART = ?", partKey(file, number)));
    }

    private static String partKey(int file, int number) {
        return file + ":" + number;
    }

    /** Reads one part at a time. */
    private final class Staged implements UploadedFile {

        private final int id;
        private final String name;
        private final long size;
        private final String sha256;

        Staged(int id, String name, long size, String sha256) {
            this.id = id;
            this.name = name;
            this.size = size;
            this.sha256 = sha256;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public InputStream open() {
            int parts = (int) ((size + PART - 1) / PART);
            return new SequenceInputStream(new Parts(id, parts));
        }
    }

    private final class Parts implements Enumeration<InputStream> {

        private final int file;
        private final int parts;
        private int next;

        Parts(int file, int parts) {
            this.file = file;
            this.parts = parts;
        }

        @Override
        public boolean hasMoreElements() {
            return next < parts;
        }

        @Override
        public InputStream nextElement() {
            StagedPartRow[] found = part(file, next++);
            if (found.length != 1) {
                throw new NoSuchElementException("part " + (next - 1) + " of staged file " + file);
            }
            return new java.io.ByteArrayInputStream(Base64.getDecoder().decode(found[0].getContent()));
        }
    }
}

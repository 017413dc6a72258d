package org.marketops.budget.jira;

import org.marketops.budget.BudgetFile;
import org.marketops.jira.JsonNode;
import org.marketops.metric.file.ImportLimits;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/** Files as they are sent: bare, which streams however large they are, or small ones inside JSON. */
final class SentFiles {

    private static final int LONGEST_NAME = 200;
    private static final int JSON_MEGABYTES = 5;
    private static final int MEGABYTE = 1024 * 1024;
    private static final String CSV = "text/csv";

    private final BudgetInput input;
    private final BudgetTexts texts;

    SentFiles(BudgetInput input, BudgetTexts texts) {
        this.input = input;
        this.texts = texts;
    }

    /** A file and what was sent with it. */
    static final class Sent {

        private final BudgetFile file;
        private final JsonNode json;

        private Sent(BudgetFile file, JsonNode json) {
            this.file = file;
            this.json = json;
        }

        BudgetFile file() {
            return file;
        }

        /** Of JSON its member, else what the address says. */
        String field(String name, String ofAddress) {
            return json != null ? json.path(name).asText() : ofAddress == null ? "" : ofAddress;
        }
    }

    /** @param fields that JSON may have beside the file's. The file is gone once the work has answered. */
    <T> T with(String type, String fileName, InputStream body, String[] fields, Function<Sent, T> work) {
        try {
            if (type == null || !type.startsWith(CSV)) {
                return work.apply(ofJson(body, fields));
            }
            try (SpooledFile file = spooled(name(fileName == null ? "" : fileName), body)) {
                return work.apply(new Sent(file, null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SpooledFile spooled(String name, InputStream body) throws IOException {
        ImportLimits limits = ImportLimits.standard();
        try {
            return SpooledFile.of(name, body, limits.bytes());
        } catch (SpooledFile.TooLarge tooLarge) {
            throw texts.bad("content", "largeFile", limits.megabytes());
        } catch (CharacterCodingException other) {
            throw texts.bad("content", "notUtf8");
        }
    }

    private Sent ofJson(InputStream body, String... fields) throws IOException {
        byte[] bytes = body.readNBytes(JSON_MEGABYTES * MEGABYTE + 1);
        if (bytes.length > JSON_MEGABYTES * MEGABYTE) {
            throw texts.bad("content", "largeJson", JSON_MEGABYTES);
        }
        String[] known = Arrays.copyOf(fields, fields.length + 2);
        known[fields.length] = "fileName";
        known[fields.length + 1] = "content";
        JsonNode json = input.object(new String(bytes, StandardCharsets.UTF_8), known);
        if (!json.path("content").isTextual()) {
            throw texts.bad("content", "content");
        }
        return new Sent(new Text(input.text(json, "fileName", LONGEST_NAME), json.path("content").asText()), json);
    }

    private String name(String sent) {
        if (sent.trim().length() > LONGEST_NAME) {
            throw texts.bad("fileName", "tooLong", "fileName", LONGEST_NAME);
        }
        return sent.trim();
    }

    private static final class Text implements BudgetFile {

        private final String name;
        private final String content;

        Text(String name, String content) {
            this.name = name;
            this.content = content;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Reader open() {
            return new StringReader(content);
        }
    }
}

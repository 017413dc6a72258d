package org.marketops.metric.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Finds out how a file is written, and refuses what is no table of text. */
public final class TextEncoding {

    /** What a person can choose where the file does not say it. */
    public static final List<String> OFFERED = List.of("UTF-8", "windows-1252", "ISO-8859-15", "windows-1250", "UTF-16LE", "UTF-16BE");

    private static final int HEAD = 4096;

    private final Charset charset;
    private final int markLength;

    private TextEncoding(Charset charset, int markLength) {
        this.charset = charset;
        this.markLength = markLength;
    }

    static TextEncoding detect(UploadedFile file) throws IOException {
        return detect(file, FormatChoices.asDetected());
    }

    /** A mark at the start of the file says more than any choice. */
    static TextEncoding detect(UploadedFile file, FormatChoices choices) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(HEAD);
        }
        refuseArchive(file.name(), head);
        TextEncoding found = ofHead(head);
        TextEncoding encoding = found.markLength > 0 ? found
                : choices.encoding().map(name -> new TextEncoding(Charset.forName(name), 0)).orElse(found);
        String text = new String(head, encoding.markLength, head.length - encoding.markLength, encoding.charset);
        if (text.isBlank() && file.size() <= HEAD) {
            throw new FileRefused(file.name(), FileRefused.Reason.EMPTY);
        }
        if (text.indexOf('\0') >= 0) {
            throw new FileRefused(file.name(), FileRefused.Reason.NOT_TEXT);
        }
        refuseHtml(file.name(), text);
        return encoding;
    }

    /** Undecodable bytes are an {@link java.nio.charset.CharacterCodingException}: half a name is worse than none. */
    Reader open(UploadedFile file) throws IOException {
        InputStream in = file.open();
        in.readNBytes(markLength);
        return new InputStreamReader(in, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** For people: UTF-8, UTF-16LE. */
    String name() {
        return charset.name();
    }

    private static TextEncoding ofHead(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        boolean everySecondIsZero = head.length >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0;
        return new TextEncoding(everySecondIsZero ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8, 0);
    }

    private static void refuseArchive(String fileName, byte[] head) {
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0x1F, 0x8B)) {
            throw new FileRefused(fileName, FileRefused.Reason.ARCHIVE);
        }
    }

    private static void refuseHtml(String fileName, String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        boolean tag = start.startsWith("<");
        if (tag && (start.startsWith("<!doctype") || start.contains("<html") || start.contains("<head")
                || start.contains("<body") || start.startsWith("<?xml") || start.startsWith("<!--"))) {
            throw new FileRefused(fileName, FileRefused.Reason.HTML_PAGE);
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}

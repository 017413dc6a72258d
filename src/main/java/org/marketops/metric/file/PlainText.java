package org.marketops.metric.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/** The text of a file that holds a table: UTF-8 or UTF-16, with or without a mark at its start. */
public final class PlainText {

    private PlainText() {
    }

    /** @throws FileRefused if it is empty or no text; while it is read, if its bytes are no text of its encoding */
    public static Reader open(UploadedFile file) throws IOException {
        TextEncoding encoding = TextEncoding.detect(file);
        return new FilterReader(encoding.open(file)) {

            @Override
            public int read() throws IOException {
                try {
                    return super.read();
                } catch (CharacterCodingException broken) {
                    throw refused();
                }
            }

            @Override
            public int read(char[] into, int from, int most) throws IOException {
                try {
                    return super.read(into, from, most);
                } catch (CharacterCodingException broken) {
                    throw refused();
                }
            }

            private FileRefused refused() {
                return new FileRefused(file.name(), FileRefused.Reason.BROKEN_ENCODING, encoding.name());
            }
        };
    }
}

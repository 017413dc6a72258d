package org.marketops.verifier;

import java.io.IOException;
import java.io.Reader;

/** Reads JSON from left to right and can keep the exact characters of a value. Strict: anything odd is {@link Unreadable}. */
final class JsonReader {

    private static final int NONE = -2;
    private static final int LONGEST = 50_000_000;

    private final Reader in;
    private int ahead = NONE;
    private StringBuilder kept;
    private long at;

    JsonReader(Reader in) {
        this.in = in;
    }

    /** From the next character that is no blank. */
    void keep() throws IOException {
        peek();
        kept = new StringBuilder();
    }

    /** The characters since {@link #keep}. */
    String kept() {
        String text = kept.toString();
        kept = null;
        return text;
    }

    /** The next character that is no blank, without taking it; -1 at the end. */
    int peek() throws IOException {
        if (ahead == NONE) {
            ahead = in.read();
        }
        while (ahead == ' ' || ahead == '\n' || ahead == '\r' || ahead == '\t') {
            take();
            ahead = in.read();
        }
        return ahead;
    }

    void expect(char wanted) throws IOException {
        int found = peek();
        if (found != wanted) {
            throw new Unreadable(found < 0 ? "The file ends too early; it was cut off or not downloaded to its end."
                    : "Character " + (at + 1) + " of the file is '" + (char) found + "' where '" + wanted + "' belongs.");
        }
        take();
    }

    /** Whether the next character is that one; takes it if so. */
    boolean found(char wanted) throws IOException {
        if (peek() != wanted) {
            return false;
        }
        take();
        return true;
    }

    String text() throws IOException {
        expect('"');
        StringBuilder text = new StringBuilder();
        for (int c = next(); c != '"'; c = next()) {
            if (c < ' ' || text.length() > LONGEST) {
                throw new Unreadable("Character " + at + " of the file stands inside a text where none may.");
            }
            text.append(c == '\\' ? escaped() : (char) c);
        }
        return text.toString();
    }

    long number() throws IOException {
        StringBuilder digits = new StringBuilder();
        for (int c = peek(); c >= '0' && c <= '9' && digits.length() < 18; c = ahead = in.read()) {
            digits.append((char) c);
            take();
        }
        if (digits.length() == 0) {
            throw new Unreadable("Character " + (at + 1) + " of the file is not the whole number that belongs there.");
        }
        return Long.parseLong(digits.toString());
    }

    private char escaped() throws IOException {
        int c = next();
        int place = "\"\\/bfnrt".indexOf(c);
        if (place >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(place);
        }
        if (c != 'u') {
            throw new Unreadable("Character " + at + " of the file is no escape of a text.");
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw new Unreadable("Character " + at + " of the file is no hexadecimal digit.");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private int next() throws IOException {
        if (ahead == NONE) {
            ahead = in.read();
        }
        if (ahead < 0) {
            throw new Unreadable("The file ends too early; it was cut off or not downloaded to its end.");
        }
        int c = ahead;
        take();
        return c;
    }

    private void take() {
        if (kept != null) {
            kept.append((char) ahead);
        }
        at++;
        ahead = NONE;
    }
}

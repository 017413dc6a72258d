package org.marketops.taxonomy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent coding of query values. What is no valid code stays as it is. */
final class PercentCode {

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-~";

    private PercentCode() {
    }

    static String encoded(String value) {
        StringBuilder coded = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            coded.append(PLAIN.indexOf(each) >= 0 ? String.valueOf((char) each) : String.format("%%%02X", each & 0xFF));
        }
        return coded.toString();
    }

    /** A plus is a blank, as in every query. */
    static String decodedOnce(String value) {
        byte[] bytes = value.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]) : -1;
            decoded.write(code < 0 ? bytes[i] : code);
            i += code < 0 ? 0 : 2;
        }
        return new String(decoded.toByteArray(), StandardCharsets.UTF_8);
    }

    /** So far below zero for what is no digit that no sum with another one is a code. */
    private static int hex(byte digit) {
        int value = Character.digit(digit, 16);
        return value < 0 ? -1000 : value;
    }
}

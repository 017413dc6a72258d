package org.marketops.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** One exported entry: its record as it was read, the exact characters of it, and the hash that stands beside it. */
final class Entry {

    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private final Map<String, String> record;
    private final String hash;
    private final boolean whole;

    Entry(Map<String, String> record, String raw, String hash) {
        this.record = record;
        this.hash = hash;
        this.whole = sha256(raw).equals(hash);
    }

    /** Whether the hash belongs to the record. */
    boolean isWhole() {
        return whole;
    }

    String hash() {
        return hash;
    }

    String previous() {
        return record.getOrDefault("previous", "");
    }

    String plan() {
        return record.getOrDefault("plan", "");
    }

    /** The number that the record gives itself; 0 if it is none. */
    int seq() {
        String seq = record.getOrDefault("seq", "");
        return seq.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(seq) : 0;
    }

    static String sha256(String text) {
        byte[] digest;
        try {
            digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        StringBuilder hex = new StringBuilder(2 * digest.length);
        for (byte b : digest) {
            hex.append(DIGITS[b >> 4 & 15]).append(DIGITS[b & 15]);
        }
        return hex.toString();
    }
}

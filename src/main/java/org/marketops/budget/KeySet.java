package org.marketops.budget;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which texts were met, in 16 bytes each and the room between them: a million take 32 MB. Texts are told
 * apart by half of their SHA-256.
 */
final class KeySet {

    private static final int FIRST_PLACES = 1024;

    private final MessageDigest digest;
    private long[] halves = new long[2 * FIRST_PLACES];
    private int size;

    KeySet() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return false if it was met before */
    boolean add(String text) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        long first = hash.getLong();
        // Zero marks a place that is free.
        boolean isNew = put(halves, first == 0 ? 1 : first, hash.getLong());
        if (isNew && ++size > halves.length / 4) {
            grow();
        }
        return isNew;
    }

    private void grow() {
        long[] larger = new long[halves.length * 2];
        for (int at = 0; at < halves.length; at += 2) {
            if (halves[at] != 0) {
                put(larger, halves[at], halves[at + 1]);
            }
        }
        halves = larger;
    }

    private static boolean put(long[] into, long first, long second) {
        int places = into.length / 2;
        int place = (int) first & places - 1;
        while (into[2 * place] != 0) {
            if (into[2 * place] == first && into[2 * place + 1] == second) {
                return false;
            }
            place = place + 1 & places - 1;
        }
        into[2 * place] = first;
        into[2 * place + 1] = second;
        return true;
    }
}

package org.marketops.webhook.jira;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over the time of the try and the body, so that neither can be changed, nor an old call be sent again unnoticed. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {
    }

    /** The header's value: {@code t=<seconds since 1970>,v1=<64 hex digits>}. */
    static String of(String secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            StringBuilder hex = new StringBuilder();
            for (byte b : mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8))) {
                hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return "t=" + seconds + ",v1=" + hex;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

package org.marketops.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Random;

/** At least 200,000 entries a second of one core; time of the core, not of the clock, because a machine under test has other work. */
class ChainSpeedTest {

    private static final int ENTRIES = 100_000;
    private static final int LEAST_A_SECOND = 200_000;

    @Test
    void aChainIsCheckedFasterThanTwoHundredThousandEntriesASecond() throws NoSuchAlgorithmException {
        List<LedgerEntry> chain = RandomChain.of(new Random(1), ENTRIES);
        long bytes = chain.stream().mapToLong(entry -> entry.record().length()).sum();
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 8 && (run < 5 || perSecond(best) < LEAST_A_SECOND); run++) {
            long start = cpuNanos();
            Verdict verdict = Chain.verify(chain, "");
            best = Math.min(best, cpuNanos() - start);
            assertThat(verdict.isIntact()).isTrue();
        }

        System.out.println("MEASURED chain check: " + perSecond(best) + " entries/s of " + bytes / ENTRIES + " bytes, one core; a bare SHA-256 of"
                + " the same texts: " + perSecond(bareSha256(chain)) + " entries/s");
        assertThat(perSecond(best)).isGreaterThanOrEqualTo(LEAST_A_SECOND);
    }

    /** What no check could be faster than. */
    private static long bareSha256(List<LedgerEntry> chain) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long length = 0;
            long start = cpuNanos();
            for (LedgerEntry entry : chain) {
                length += sha256.digest(entry.record().getBytes(StandardCharsets.US_ASCII)).length;
            }
            best = Math.min(best, cpuNanos() - start);
            assertThat(length).isEqualTo(32L * ENTRIES);
        }
        return best;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long perSecond(long nanos) {
        return ENTRIES * 1_000_000_000L / nanos;
    }
}

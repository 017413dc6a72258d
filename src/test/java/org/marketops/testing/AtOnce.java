package org.marketops.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who do the same at one moment, each on a thread. */
public final class AtOnce {

    private AtOnce() {
    }

    /** @param expected a refusal that counts as an answer; anything else that is thrown fails the test */
    public static List<Object> of(int people, Class<? extends RuntimeException> expected, Callable<Object> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : threads.invokeAll(Collections.nCopies(people, () -> answer(expected, work)))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object answer(Class<? extends RuntimeException> expected, Callable<Object> work) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException refused) {
            if (expected.isInstance(refused)) {
                return refused;
            }
            throw refused;
        }
    }
}

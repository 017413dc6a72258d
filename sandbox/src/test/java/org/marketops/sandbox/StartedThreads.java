package org.marketops.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The threads that began after this was made. One that was told to end may still be seen for a moment: what stays for seconds is a leak. */
public final class StartedThreads {

    private static final long PATIENCE_MILLIS = 10_000;
    /** The JDK keeps these for the next who asks. */
    private static final List<String> JDK_POOLS = List.of("HttpClient", "Common-Cleaner", "ForkJoinPool.commonPool");

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** @return by name, with what each is doing; waits for those that are ending */
    public Map<String, List<StackTraceElement>> stillRunning(Predicate<Thread> ours) throws InterruptedException {
        for (Thread thread : alive(ours).keySet()) {
            thread.join(PATIENCE_MILLIS);
        }
        return alive(ours).entrySet().stream().collect(Collectors.toMap(
                entry -> entry.getKey().getName(), entry -> Arrays.asList(entry.getValue()), (one, other) -> one));
    }

    private Map<Thread, StackTraceElement[]> alive(Predicate<Thread> ours) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().isAlive() && !before.contains(entry.getKey()) && ours.test(entry.getKey()))
                .filter(entry -> JDK_POOLS.stream().noneMatch(entry.getKey().getName()::contains))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

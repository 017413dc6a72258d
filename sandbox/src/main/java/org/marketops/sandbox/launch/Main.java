package org.marketops.sandbox.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts a sandbox from the command line and keeps it running until it is told to stop. */
public final class Main {

    /** The start of the line that says where the sandbox answers; printed once, when it does. */
    static final String READY = "Sandbox is ready at ";

    private static final int EXIT_REFUSED = 1;
    private static final long STOP_MILLIS = 4_500;

    private Main() {
    }

    public static void main(String[] words) {
        try {
            Arguments arguments = Arguments.parse(List.of(words));
            if (arguments.help()) {
                System.out.println(Arguments.USAGE);
                return;
            }
            run(arguments, System.out);
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(EXIT_REFUSED);
        }
    }

    private static void run(Arguments arguments, PrintStream out) {
        if (arguments.clean()) {
            empty(arguments.config().home());
        }
        Sandbox sandbox = Sandbox.start(arguments.config());
        stopWithTheProcess(sandbox);
        out.println(greeting(arguments.config(), sandbox));
        if (arguments.plans()) {
            out.println(new DemoPlans(sandbox.baseUrl()).load());
        }
        waitForever();
    }

    private static String greeting(SandboxConfig config, Sandbox sandbox) {
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        String people = config.demo() ? System.lineSeparator() + DemoCompany.logIns() : "";
        return String.join(System.lineSeparator(), "",
                READY + sandbox.baseUrl() + " (after " + String.format(Locale.ROOT, "%.1f", seconds) + " s)", "",
                "  user      password",
                "  admin     admin     system administrator" + people, "", "Stop it with Ctrl+C.");
    }

    private static void stopWithTheProcess(Sandbox sandbox) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Thread stop = new Thread(sandbox::close, "stop");
            stop.setDaemon(true);
            stop.start();
            try {
                stop.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (stop.isAlive()) {
                System.err.println("Not everything stopped within " + STOP_MILLIS + " ms; ending anyway.");
            }
        }, "shutdown"));
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes what is in the home, but never under a sandbox that uses it. */
    static void empty(Path home) {
        if (!Files.isDirectory(home)) {
            return;
        }
        HomeLock.take(home).close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The home " + home + " cannot be emptied", e);
        }
    }
}

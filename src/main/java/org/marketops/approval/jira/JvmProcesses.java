package org.marketops.approval.jira;

import org.marketops.approval.Processes;
import org.marketops.kernel.Sha256;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Names a process by its machine, its number there, and when it began; Jira's own node id is not part of what plugins of all
 * supported versions can read. A plugin that was enabled again has another name, because a thread of before may still be at work.
 */
public final class JvmProcesses implements Processes {

    private static final int MACHINE = 0;
    private static final int PID = 1;
    private static final int START = 2;
    private static final int PARTS = 4;
    /** Systems tell the start of a process to the second only. */
    private static final long SLACK_MILLIS = 10_000;

    private final String machine = machine();
    private final long pid = ProcessHandle.current().pid();
    private final long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    private final String self = machine + ":" + pid + ":" + start + ":" + UUID.randomUUID();

    @Override
    public String self() {
        return self;
    }

    @Override
    public boolean isGone(String process) {
        String[] parts = process.split(":");
        if (parts.length != PARTS || !parts[MACHINE].equals(machine)) {
            return false;
        }
        if (parts[PID].equals(Long.toString(pid))) {
            return !parts[START].equals(Long.toString(start));
        }
        long began = Long.parseLong(parts[START]);
        Optional<ProcessHandle> there = ProcessHandle.of(Long.parseLong(parts[PID]));
        // Numbers are used again: a process that began later is another one.
        return there.isEmpty() || there.flatMap(found -> found.info().startInstant())
                .filter(later -> later.toEpochMilli() > began + SLACK_MILLIS).isPresent();
    }

    /** Where the numbers of processes mean the same: containers count theirs on their own, also with the same host name. */
    private static String machine() {
        String name = ManagementFactory.getRuntimeMXBean().getName();
        return Sha256.of(name.substring(name.indexOf('@') + 1) + read(Path.of("/proc/sys/kernel/random/boot_id"))
                + target(Path.of("/proc/self/ns/pid"))).substring(0, 16);
    }

    /** Empty where there is no such file: not Linux. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notThere) {
            return "";
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException | UnsupportedOperationException notThere) {
            return "";
        }
    }
}

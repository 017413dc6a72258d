package org.marketops.approval.jira;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which processes are certainly gone: those of this machine that are not there, or whose number another one has now. */
class JvmProcessesTest {

    private final JvmProcesses processes = new JvmProcesses();
    private final String[] self = processes.self().split(":");

    @Test
    void thisProcessIsThereAndHasANameOfItsOwnEachTimeThePluginIsEnabled() {
        assertThat(processes.self()).hasSizeLessThanOrEqualTo(100).isNotEqualTo(new JvmProcesses().self());
        assertThat(processes.isGone(processes.self())).isFalse();
        assertThat(processes.isGone(new JvmProcesses().self())).isFalse();
    }

    @Test
    void aProcessOfThisMachineThatIsNotThereIsGone() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertThat(processes.isGone(named(self[0], Long.toString(ended.pid()), self[2]))).isTrue();
    }

    @Test
    void aNumberThatAnotherProcessHasNowIsThatOfOneThatIsGone() {
        long parent = ProcessHandle.current().parent().orElseThrow().pid();

        assertThat(processes.isGone(named(self[0], self[1], "1000"))).as("this number, begun long before").isTrue();
        assertThat(processes.isGone(named(self[0], Long.toString(parent), "1000"))).as("the parent's number").isTrue();
        assertThat(processes.isGone(named(self[0], Long.toString(parent), self[2]))).as("the parent").isFalse();
    }

    @Test
    void ofAProcessOnAnotherMachineOrWithoutAKnownNameNothingIsKnown() {
        assertThat(processes.isGone(named("0123456789abcdef", "1", "1000"))).isFalse();
        assertThat(processes.isGone("node 7")).isFalse();
    }

    private static String named(String machine, String pid, String start) {
        return machine + ":" + pid + ":" + start + ":x";
    }
}

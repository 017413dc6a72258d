package org.marketops.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void noArgumentsMeanPort2990AndTheDemo() {
        Arguments arguments = Arguments.parse(List.of());

        assertThat(arguments.config().port()).isEqualTo(2990);
        assertThat(arguments.config().demo()).isTrue();
        assertThat(arguments.config().jdbcUrl()).startsWith("jdbc:h2:file:").contains("WRITE_DELAY=0");
        assertThat(arguments.clean()).isFalse();
    }

    @Test
    void ofAnArgumentGivenTwiceTheLastOneCounts() {
        Arguments arguments = Arguments.parse(List.of("--home", "/tmp/a", "--home", "/tmp/b"));

        assertThat(arguments.config().home()).isEqualTo(Path.of("/tmp/b"));
    }

    @Test
    void anUnknownArgumentIsNamedAndTheKnownOnesAreListed() {
        assertRefused("--prot", "7").hasMessageContaining("'--prot'").hasMessageContaining("--port N");
    }

    @Test
    void aMissingValueIsNamed() {
        assertRefused("--port").hasMessageContaining("--port needs a value");
        assertRefused("--home", "--clean").hasMessageContaining("--home needs a value");
    }

    @Test
    void aPortThatIsNoneIsShown() {
        assertRefused("--port", "high").hasMessageContaining("'high'");
        assertRefused("--port", "70000").hasMessageContaining("'70000'");
        assertRefused("--port", "-1").hasMessageContaining("'-1'");
    }

    @Test
    void aMailServerIsAHostAndAPort() {
        assertThat(Arguments.parse(List.of("--smtp", "localhost:2525")).config().smtp()).contains("localhost:2525");
        assertRefused("--smtp", "localhost").hasMessageContaining("'localhost'").hasMessageContaining("localhost:2525");
    }

    @Test
    void aDatabaseOfAnotherKindIsRefused() {
        assertRefused("--database", "jdbc:mysql://localhost/x").hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void aJarThatIsNotThereIsNamed() {
        assertRefused("--plugin", "/nowhere/x.jar").hasMessageContaining("'/nowhere/x.jar'");
    }

    @Test
    void theWordsOfAConfigurationLeadBackToIt() {
        SandboxConfig config = SandboxConfig.at(Path.of("/tmp/home")).port(1234).database("jdbc:postgresql://h/d").demo(true)
                .nodeId("two").failLink("a.B#c");

        SandboxConfig again = Arguments.parse(Arguments.of(config)).config();

        assertThat(again).usingRecursiveComparison().isEqualTo(config);
        assertThat(Arguments.parse(Arguments.of(config)).plans()).isFalse();
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertRefused(String... words) {
        return assertThatThrownBy(() -> Arguments.parse(List.of(words))).isInstanceOf(StartRefused.class);
    }
}

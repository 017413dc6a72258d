package org.marketops.source;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.PersonKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TellOwnersTest {

    private static final String BAD_ROWS = "marketops.metric.import.ROWS_WITH_ERRORS\n3";
    private static final String THERE_ALREADY = "marketops.metric.import.ALREADY_IMPORTED\n7";

    private final InMemorySources sources = new InMemorySources();
    private final List<String> mails = new ArrayList<>();
    private Instant now = Instant.parse("2026-07-09T12:00:00Z");
    private boolean serverIsDown;
    private long source;

    @BeforeEach
    void aSourceOfTwoProjects() {
        source = sources.add(new Source(0, "Web shop", PersonKey.of("ann"), List.of("MKT", "EVT")));
    }

    @Test
    void aFailureIsToldAtOnceThenOnceADay() {
        refused("MKT", BAD_ROWS);

        assertThat(look()).isOne();
        assertThat(look()).as("five minutes later").isZero();
        pass(Duration.ofHours(23));
        refused("MKT", BAD_ROWS);
        assertThat(look()).isZero();
        pass(Duration.ofHours(1));
        assertThat(look()).isOne();

        assertThat(mails).containsExactly("Web shop fails MKT", "Web shop fails MKT");
    }

    @Test
    void oneMailNamesAllProjectsThatNothingComesInto() {
        refused("MKT", BAD_ROWS);
        refused("EVT", BAD_ROWS);

        look();

        assertThat(mails).containsExactly("Web shop fails MKT,EVT");
    }

    @Test
    void thatItWorksAgainIsToldOnceAndOnlyToWhomWasTold() {
        imported("MKT");
        assertThat(look()).isZero();
        pass(Duration.ofMinutes(1));
        refused("MKT", BAD_ROWS);
        look();
        pass(Duration.ofMinutes(1));
        imported("MKT");

        assertThat(look()).isOne();
        assertThat(look()).isZero();
        pass(Duration.ofMinutes(1));
        refused("MKT", BAD_ROWS);
        look();

        assertThat(mails).containsExactly("Web shop fails MKT", "Web shop works", "Web shop fails MKT");
    }

    @Test
    void aFileThatIsThereAlreadyIsNoFailureAndMendsNone() {
        refused("MKT", THERE_ALREADY);
        assertThat(look()).isZero();
        refused("MKT", BAD_ROWS);
        pass(Duration.ofMinutes(1));
        refused("MKT", THERE_ALREADY);

        look();

        assertThat(mails).containsExactly("Web shop fails MKT");
    }

    @Test
    void whatNobodyMendsInAMonthIsToldNoMore() {
        refused("MKT", BAD_ROWS);
        look();
        pass(Duration.ofDays(31));

        assertThat(look()).isZero();
    }

    @Test
    void whatCannotBeSentIsSentAtTheNextLook() {
        refused("MKT", BAD_ROWS);
        serverIsDown = true;
        assertThatThrownBy(this::look).hasMessage("no server");
        serverIsDown = false;

        assertThat(look()).isOne();
    }

    private int look() {
        return new TellOwners(sources, new Written(), Clock.fixed(now, ZoneOffset.UTC)).look();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void refused(String project, String why) {
        sources.put(begun(project).ended(Run.State.REFUSED, why));
    }

    private void imported(String project) {
        sources.put(begun(project).ended(Run.State.IMPORTED, "7"));
    }

    private Run begun(String project) {
        return Run.begun(source, project + now + sources.runs(100).size(), "hash", project, "night.csv", now);
    }

    private final class Written implements OwnerPost {
        @Override
        public void fails(Source failing, List<Run> refused) {
            if (serverIsDown) {
                throw new IllegalStateException("no server");
            }
            mails.add(failing.name() + " fails " + refused.stream().map(Run::project).collect(Collectors.joining(",")));
        }

        @Override
        public void worksAgain(Source working) {
            mails.add(working.name() + " works");
        }
    }
}

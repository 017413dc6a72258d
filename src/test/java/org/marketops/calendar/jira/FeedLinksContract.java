package org.marketops.calendar.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.calendar.FeedLink;
import org.marketops.calendar.GiveFeedLink;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;

/** Links on real rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FeedLinksContract {

    private static final PersonKey ANN = PersonKey.of("ann");
    private static final PersonKey BOB = PersonKey.of("bob");
    private static final Instant NOW = Instant.parse("2026-07-09T10:00:00Z");

    private final RealActiveObjects rows;
    private final AoFeedLinks links;
    private final GiveFeedLink giveLink;

    FeedLinksContract(RealActiveObjects rows) {
        this.rows = rows;
        this.links = new AoFeedLinks(rows.activeObjects());
        this.giveLink = new GiveFeedLink(links, new AoTransactions(rows.activeObjects()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void forget() {
        links.of(ANN).forEach(link -> links.remove(ANN, link.id()));
        links.of(BOB).forEach(link -> links.remove(BOB, link.id()));
    }

    @AfterAll
    void close() throws Exception {
        rows.close();
    }

    @Test
    void aTokenOpensItsLinkAndNoOther() {
        String ofProject = giveLink.give(ANN, Optional.of(7L)).orElseThrow();
        String ofAll = giveLink.give(BOB, Optional.empty()).orElseThrow();

        assertThat(giveLink.open(ofProject)).hasValueSatisfying(link -> {
            assertThat(link.person()).isEqualTo(ANN);
            assertThat(link.project()).contains(7L);
            assertThat(link.created()).isEqualTo(NOW);
        });
        assertThat(giveLink.open(ofAll).flatMap(FeedLink::project)).isEmpty();
        assertThat(giveLink.open("A".repeat(43))).isEmpty();
        assertThat(giveLink.open("")).isEmpty();
    }

    @Test
    void theTokenItselfIsKeptNowhere() {
        String token = giveLink.give(ANN, Optional.empty()).orElseThrow();

        assertThat(rows.sql("UPDATE \"{T}FEED_LINK\" SET \"CREATED_AT\" = 1 WHERE \"TOKEN_HASH\" LIKE '%" + token + "%'")).isZero();
        assertThat(rows.sql("UPDATE \"{T}FEED_LINK\" SET \"CREATED_AT\" = 1 WHERE LENGTH(\"TOKEN_HASH\") = 64")).isEqualTo(1);
    }

    @Test
    void aRevokedTokenOpensNothing() {
        String token = giveLink.give(ANN, Optional.empty()).orElseThrow();

        links.remove(ANN, links.of(ANN).get(0).id());

        assertThat(giveLink.open(token)).isEmpty();
    }

    @Test
    void nobodyRevokesTheLinkOfAnother() {
        String token = giveLink.give(ANN, Optional.empty()).orElseThrow();

        links.remove(BOB, links.of(ANN).get(0).id());

        assertThat(giveLink.open(token)).isPresent();
        assertThat(links.of(BOB)).isEmpty();
    }

    @Test
    void aPersonHasAtMostTwenty() {
        for (int i = 0; i < GiveFeedLink.MOST_OF_A_PERSON; i++) {
            assertThat(giveLink.give(ANN, Optional.empty())).isPresent();
        }

        assertThat(giveLink.give(ANN, Optional.empty())).isEmpty();
        assertThat(giveLink.give(BOB, Optional.empty())).isPresent();
    }
}

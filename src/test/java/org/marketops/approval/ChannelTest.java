package org.marketops.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marketops.audit.LedgerEntry;

/** A31: the record says on which way each decision came. */
class ChannelTest {

    private final World world = new World().submitted();

    @Test
    void a31EachDecisionIsRecordedWithTheWayItCame() {
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), World.ANN, Decision.APPROVE, "", Channel.MAIL));
        world.settle();
        world.approves(World.BOB);

        assertThat(entries("voted")).extracting(entry -> entry.details().get("channel")).containsExactly("mail", "screen");
    }

    @Test
    void a31WhatFollowsFromADecisionHasNoWayOfItsOwn() {
        world.approves(World.ANN).approves(World.BOB);

        assertThat(world.entries).filteredOn(entry -> !entry.action().equals("voted")).isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.details()).doesNotContainKey("channel"));
    }

    private List<LedgerEntry> entries(String action) {
        return world.entries.stream().filter(entry -> entry.action().equals(action)).collect(Collectors.toList());
    }
}

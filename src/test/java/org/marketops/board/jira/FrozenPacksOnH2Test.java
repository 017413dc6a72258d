package org.marketops.board.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.board.FrozenPack;
import org.marketops.board.FrozenPacks;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Frozen packs on real rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenPacksOnH2Test {

    private static final Instant NOW = Instant.parse("2026-07-08T16:00:00Z");

    private final RealActiveObjects rows = RealActiveObjects.onH2(FrozenPackRow.class);
    private final FrozenPacks packs = new AoFrozenPacks(rows.activeObjects());

    @AfterAll
    void close() throws Exception {
        rows.close();
    }

    @Test
    void eachReaderGetsTheBytesOfTheirRightAndTheNewestVersion() {
        packs.add(1, "2027Q1", draft(1, "{\"a\":1}", "{}"));
        packs.add(1, "2027Q1", draft(2, "{\"a\":\"\u00e4\"}", "{\"b\":2}"));
        packs.add(2, "2027Q1", draft(1, "other", "other"));

        assertThat(packs.newest(1, "2027Q1", true)).map(FrozenPack::content).contains("{\"a\":\"\u00e4\"}");
        assertThat(packs.newest(1, "2027Q1", false)).hasValueSatisfying(pack -> {
            assertThat(pack.content()).isEqualTo("{\"b\":2}");
            assertThat(pack.version()).isEqualTo(2);
            assertThat(pack.frozenAt()).isEqualTo(NOW);
            assertThat(pack.isUnchanged()).isTrue();
        });
        assertThat(packs.newest(1, "2027Q2", true)).isEmpty();
    }

    @Test
    void oneWhoFreezesTheSameVersionSecondCollides() {
        packs.add(3, "2027Q1", draft(1, "first", "first"));

        assertThatThrownBy(() -> packs.add(3, "2027Q1", draft(1, "second", "second"))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void contentThatSomebodyChangedInTheDatabaseIsFoundOut() throws Exception {
        packs.add(4, "2027Q1", draft(1, "as it was", "as it was"));
        rows.sql("UPDATE \"{T}FROZEN_PACK\" SET \"WITH_MONEY\" = 'as it never was' WHERE \"PACK_KEY\" = '4:2027Q1:1'");

        assertThat(packs.newest(4, "2027Q1", true)).map(FrozenPack::isUnchanged).contains(false);
        assertThat(packs.newest(4, "2027Q1", false)).map(FrozenPack::isUnchanged).contains(true);
    }

    private static FrozenPacks.Draft draft(int version, String open, String shut) {
        return new FrozenPacks.Draft(version, open, shut, PersonKey.of("helen"), NOW, "");
    }
}

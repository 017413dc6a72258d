package org.marketops.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void eachTextIsNewOnceHoweverManyThereAre() {
        KeySet set = new KeySet();

        for (int i = 0; i < 20_000; i++) {
            assertThat(set.add("RE-" + i)).isTrue();
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(set.add("RE-" + i)).isFalse();
        }

        assertThat(set.add("re-1")).as("capitals count").isTrue();
        assertThat(set.add("")).isTrue();
        assertThat(set.add("")).isFalse();
    }
}

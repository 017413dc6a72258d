package org.marketops.board;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** Which words of a promise name an amount. */
class PromiseTest {

    @ParameterizedTest
    @ValueSource(strings = {"Move USD 20,000 of reserve", "EUR 8,400 released", "save 5 EUR a day", "spend €400 less", "400 € less", "CHF 1"})
    void anAmountIsACurrencyBesideANumber(String words) {
        assertThat(promise(words).namesAmount()).isTrue();
        assertThat(promise("Stop it").told(Promise.State.KEPT, words).namesAmount()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Second finance seat from 1 Aug", "Open the page in 3 languages", "FY27 plan by Q2", "Decide by 10 Jul", "90 % tagged"})
    void aNumberAloneIsNone(String words) {
        assertThat(promise(words).namesAmount()).isFalse();
    }

    private static Promise promise(String text) {
        return Promise.made(KeepPromises.newKey(), Period.quarter(2027, 1), text, PersonKey.of("luca"));
    }
}

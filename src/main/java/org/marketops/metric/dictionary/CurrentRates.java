package org.marketops.metric.dictionary;

/** The rates that figures are brought together by. */
public interface CurrentRates {

    /** For the figures of one answer; keeps what it has read. */
    Exchange now();
}

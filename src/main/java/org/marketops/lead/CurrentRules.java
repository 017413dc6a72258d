package org.marketops.lead;

/** The rules by which figures are made. */
public interface CurrentRules {

    FigureRules now();
}

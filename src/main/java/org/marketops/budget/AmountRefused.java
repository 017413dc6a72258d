package org.marketops.budget;

import java.util.List;

/** A typed amount that is none. */
public final class AmountRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CellProblem.Reason reason;
    private final transient List<String> arguments;

    public AmountRefused(CellProblem.Reason reason, String... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public CellProblem.Reason reason() {
        return reason;
    }

    public List<String> arguments() {
        return arguments;
    }
}

package org.marketops.sandbox.jql;

import java.util.List;

/** What stands right of an operator: a literal, a function, EMPTY, or a list of those. */
final class Operand {

    enum Kind { LITERAL, FUNCTION, EMPTY, LIST }

    final Kind kind;
    /** The literal, or the function's name. */
    final String text;
    /** The function's arguments, or the list's members. */
    final List<Operand> parts;

    Operand(Kind kind, String text, List<Operand> parts) {
        this.kind = kind;
        this.text = text;
        this.parts = parts;
    }

    List<Operand> members() {
        return kind == Kind.LIST ? parts : List.of(this);
    }
}

package org.marketops.sandbox.jql;

/** A piece of a query: a word, a quoted text, a symbol, or its end. */
final class Token {

    enum Kind { WORD, QUOTED, SYMBOL, END }

    final Kind kind;
    final String text;
    private final int line;
    private final int character;

    Token(Kind kind, String text, int line, int character) {
        this.kind = kind;
        this.text = text;
        this.line = line;
        this.character = character;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isOperand() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    String where() {
        return "(line " + line + ", character " + character + ")";
    }

    String got() {
        return kind == Kind.END ? "the end of the query" : "'" + text + "'";
    }
}

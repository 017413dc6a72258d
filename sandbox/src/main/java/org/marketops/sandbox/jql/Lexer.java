package org.marketops.sandbox.jql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Lexer {

    private static final String RESERVED = "{}*/%+$#@?;:^|&`";
    private static final String SYMBOLS = "()=!<>~,[]";

    private final String query;
    private int at;

    Lexer(String query) {
        this.query = query;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
                at++;
            }
            if (at >= query.length()) {
                tokens.add(token(Token.Kind.END, "", at));
                return tokens;
            }
            tokens.add(next());
        }
    }

    private Token next() {
        char c = query.charAt(at);
        if (c == '"' || c == '\'') {
            return quoted(c);
        }
        if (SYMBOLS.indexOf(c) >= 0) {
            int start = at;
            boolean two = at + 1 < query.length() && List.of("!=", "!~", "<=", ">=").contains(query.substring(at, at + 2));
            at += two ? 2 : 1;
            return token(Token.Kind.SYMBOL, query.substring(start, at), start);
        }
        return word();
    }

    private Token word() {
        int start = at;
        StringBuilder text = new StringBuilder();
        while (at < query.length()) {
            char c = query.charAt(at);
            if (Character.isWhitespace(c) || c == '"' || c == '\'' || SYMBOLS.indexOf(c) >= 0) {
                break;
            }
            if (RESERVED.indexOf(c) >= 0) {
                throw new BadQuery("Error in the JQL Query: The character '" + c + "' is a reserved JQL character. You must enclose"
                        + " it in a string or use the escape '\\u" + String.format("%04x", (int) c) + "' instead. "
                        + token(Token.Kind.END, "", at).where());
            }
            text.append(c == '\\' ? escape() : c);
            at++;
        }
        return token(Token.Kind.WORD, text.toString(), start);
    }

    private Token quoted(char quote) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < query.length() && query.charAt(at) != quote) {
            char c = query.charAt(at);
            text.append(c == '\\' ? escape() : c);
            at++;
        }
        if (at >= query.length()) {
            throw new BadQuery("Error in the JQL Query: The quoted string '" + text + "' has not been completed. "
                    + token(Token.Kind.END, "", start).where());
        }
        at++;
        return token(Token.Kind.QUOTED, text.toString(), start);
    }

    /** Leaves the position on the last character of the escape. */
    private char escape() {
        if (at + 1 >= query.length()) {
            throw new BadQuery("Error in the JQL Query: A backslash must be followed by the character it escapes.");
        }
        char c = query.charAt(++at);
        if (c == 'u' && at + 4 < query.length() && query.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
            at += 4;
            return (char) Integer.parseInt(query.substring(at - 3, at + 1), 16);
        }
        return c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
    }

    private Token token(Token.Kind kind, String text, int position) {
        String before = query.substring(0, Math.min(position, query.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Token(kind, text, line, before.length() - before.lastIndexOf('\n'));
    }
}

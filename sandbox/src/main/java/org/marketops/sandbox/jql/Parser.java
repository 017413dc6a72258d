package org.marketops.sandbox.jql;

import java.util.ArrayList;
import java.util.List;
import org.marketops.sandbox.jql.JqlQuery.Order;

/** Reads the grammar: AND binds tighter than OR, NOT and ! tighter than both. WAS and CHANGED are not there. */
final class Parser {

    private static final String OPERATORS = "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";

    private final String text;
    private final List<Token> tokens;
    private int at;

    private Parser(String text) {
        this.text = text;
        this.tokens = new Lexer(text).tokens();
    }

    /** @throws BadQuery with the place of the first error */
    static JqlQuery parse(String text) {
        return new Parser(text).query();
    }

    private JqlQuery query() {
        Clause clause = peek().kind == Token.Kind.END || atOrderBy() ? null : or();
        List<Order> orders = atOrderBy() ? orders() : List.of();
        if (peek().kind != Token.Kind.END) {
            throw error("Expecting either 'OR' or 'AND' but got " + peek().got() + ".");
        }
        return new JqlQuery(text, clause, orders);
    }

    private Clause or() {
        List<Clause> parts = new ArrayList<>(List.of(and()));
        while (takeWord("OR")) {
            parts.add(and());
        }
        return Clause.joined(parts, false);
    }

    private Clause and() {
        List<Clause> parts = new ArrayList<>(List.of(not()));
        while (takeWord("AND")) {
            parts.add(not());
        }
        return Clause.joined(parts, true);
    }

    private Clause not() {
        if (takeWord("NOT") || takeSymbol("!")) {
            return Clause.not(not());
        }
        if (takeSymbol("(")) {
            Clause inner = or();
            expect(")");
            return inner;
        }
        return terminal();
    }

    private Clause terminal() {
        String field = field();
        String operator = operator();
        boolean list = operator.endsWith("IN");
        if (list && !peek().isSymbol("(") && !(peek().isOperand() && tokens.get(at + 1).isSymbol("("))) {
            throw error("Expecting either a list or a function after '" + operator + "' but got " + peek().got() + ".");
        }
        Operand operand = list && peek().isSymbol("(") ? list() : single();
        return new Terminal(field, operator, operand);
    }

    private String field() {
        Token token = next();
        if (!token.isOperand()) {
            throw error("Expecting a field name but got " + token.got() + ".", token);
        }
        if (token.isWord("cf") && takeSymbol("[")) {
            String id = next().text;
            expect("]");
            return "customfield_" + id;
        }
        return token.text;
    }

    private String operator() {
        Token token = next();
        if (token.kind == Token.Kind.SYMBOL && List.of("=", "!=", "<", ">", "<=", ">=", "~", "!~").contains(token.text)) {
            return token.text;
        }
        if (token.isWord("IN")) {
            return "IN";
        }
        if (token.isWord("NOT") && takeWord("IN")) {
            return "NOT IN";
        }
        if (token.isWord("IS")) {
            return takeWord("NOT") ? "IS NOT" : "IS";
        }
        throw error("Expecting operator but got " + token.got() + ". The valid operators are " + OPERATORS + ".", token);
    }

    private Operand list() {
        expect("(");
        List<Operand> members = new ArrayList<>();
        do {
            members.add(single());
        } while (takeSymbol(","));
        expect(")");
        return new Operand(Operand.Kind.LIST, "", members);
    }

    private Operand single() {
        Token token = next();
        if (!token.isOperand()) {
            throw error("Expecting either a value, list or function but got " + token.got()
                    + ". You must surround " + token.got() + " in quotation marks to use it as a value.", token);
        }
        if (token.isWord("EMPTY") || token.isWord("NULL")) {
            return new Operand(Operand.Kind.EMPTY, "", List.of());
        }
        if (!takeSymbol("(")) {
            return new Operand(Operand.Kind.LITERAL, token.text, List.of());
        }
        List<Operand> arguments = new ArrayList<>();
        while (!takeSymbol(")")) {
            arguments.add(single());
            if (!peek().isSymbol(")")) {
                expect(",");
            }
        }
        return new Operand(Operand.Kind.FUNCTION, token.text, arguments);
    }

    private boolean atOrderBy() {
        return peek().isWord("ORDER") && tokens.get(at + 1).isWord("BY");
    }

    private List<Order> orders() {
        at += 2;
        List<Order> orders = new ArrayList<>();
        do {
            String field = field();
            boolean descending = takeWord("DESC");
            if (!descending) {
                takeWord("ASC");
            }
            orders.add(new Order(field, descending));
        } while (takeSymbol(","));
        return orders;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private boolean takeWord(String word) {
        return take(peek().isWord(word));
    }

    private boolean takeSymbol(String symbol) {
        return take(peek().isSymbol(symbol));
    }

    private boolean take(boolean present) {
        if (present) {
            at++;
        }
        return present;
    }

    private void expect(String symbol) {
        if (!takeSymbol(symbol)) {
            throw error("Expecting '" + symbol + "' but got " + peek().got() + ".");
        }
    }

    private BadQuery error(String message) {
        return error(message, peek());
    }

    private static BadQuery error(String message, Token token) {
        return new BadQuery("Error in the JQL Query: " + message + " " + token.where());
    }
}

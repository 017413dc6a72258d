/* Amounts in the page: whole minor units as BigInt, never a binary fraction. Reads what people type and what spreadsheets copy. */
(function () {
    'use strict';
    var plan = window.MarketOpsPlan = window.MarketOpsPlan || {};

    function power(digits) {
        return 10n ** BigInt(digits);
    }

    function abs(n) {
        return n < 0n ? -n : n;
    }

    function escaped(mark) {
        return mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    }

    /** A decimal text with a point as a fraction of two BigInts. */
    function fraction(text) {
        var parts = text.split('.');
        var decimals = parts[1] || '';
        return {over: BigInt(parts[0] + decimals), under: power(decimals.length)};
    }

    /** Sums, products and brackets; throws 'bad' or 'zero'. */
    function formula(text, decimal) {
        var tokens = text.replace(/\s/g, '').split(decimal === '.' ? '.' : decimal).join('.').match(/\d+(?:\.\d+)?|[-+*/()]|./g) || [];
        var at = 0;
        function factor() {
            var token = tokens[at++];
            if (token === '-') {
                var negative = factor();
                return {over: -negative.over, under: negative.under};
            }
            if (token === '(') {
                var inner = sum();
                if (tokens[at++] !== ')') {
                    throw new Error('bad');
                }
                return inner;
            }
            if (!/^\d/.test(token || '')) {
                throw new Error('bad');
            }
            return fraction(token);
        }
        function product() {
            var left = factor();
            while (tokens[at] === '*' || tokens[at] === '/') {
                var divides = tokens[at++] === '/';
                var right = factor();
                if (divides && right.over === 0n) {
                    throw new Error('zero');
                }
                left = divides ? {over: left.over * right.under, under: left.under * right.over}
                    : {over: left.over * right.over, under: left.under * right.under};
            }
            return left;
        }
        function sum() {
            var left = product();
            while (tokens[at] === '+' || tokens[at] === '-') {
                var sign = tokens[at++] === '-' ? -1n : 1n;
                var right = product();
                left = {over: left.over * right.under + sign * right.over * left.under, under: left.under * right.under};
            }
            return left;
        }
        var value = sum();
        if (at < tokens.length) {
            throw new Error('bad');
        }
        return value;
    }

    function rounded(value) {
        var over = value.under < 0n ? -value.over : value.over;
        var under = abs(value.under);
        var whole = abs(over) / under;
        whole += abs(over) % under * 2n >= under ? 1n : 0n;
        return over < 0n ? -whole : whole;
    }

    plan.Numbers = function (group, decimal) {
        var whole = '\\d+|\\d{1,3}(?:' + (/\s|\u00a0|\u202f/.test(group) ? '[\\s\\u00a0\\u202f]' : escaped(group)) + '\\d{3})+';
        var pattern = new RegExp('^[-−]?(?:' + whole + ')(?:' + escaped(decimal) + '\\d+)?$');

        /** {minor: BigInt or null} or {problem: name, nearest: minor}. */
        this.read = function (typed, digits) {
            var text = typed.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
            if (text === '') {
                return {minor: null};
            }
            if (text.charAt(0) === '=') {
                try {
                    var value = formula(text.substring(1), decimal);
                    var minor = {over: value.over * power(digits), under: value.under};
                    return minor.over % minor.under === 0n ? {minor: minor.over / minor.under} : {problem: 'even', nearest: rounded(minor)};
                } catch (wrong) {
                    return {problem: wrong.message === 'zero' ? 'zero' : 'bad'};
                }
            }
            // A spreadsheet copies the currency with the amount, before or behind it.
            text = text.replace(/^(?:[A-Z]{3}|[€$£¥])[\s\u00a0\u202f]*|[\s\u00a0\u202f]*(?:[A-Z]{3}|[€$£¥])$/g, '');
            if (!pattern.test(text)) {
                return {problem: 'bad'};
            }
            var negative = /^[-−]/.test(text);
            var parts = text.replace(/^[-−]/, '').split(decimal);
            var decimals = parts[1] || '';
            if (decimals.length > digits) {
                return {problem: 'decimals'};
            }
            var amount = BigInt(parts[0].replace(/\D/g, '') + decimals.padEnd(digits, '0'));
            return {minor: negative ? -amount : amount};
        };

        /** As the server writes it: decimals only where they are not all 0. */
        this.write = function (minor, digits) {
            if (minor === null) {
                return '';
            }
            var text = abs(minor).toString().padStart(digits + 1, '0');
            var units = text.substring(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, group);
            var decimals = text.substring(text.length - digits);
            return (minor < 0n ? '−' : '') + units + (/[1-9]/.test(decimals) ? decimal + decimals : '');
        };

        /** For the server: no thousands, a point. */
        this.plain = function (minor, digits) {
            if (minor === null) {
                return '';
            }
            var text = abs(minor).toString().padStart(digits + 1, '0');
            var at = text.length - digits;
            return (minor < 0n ? '-' : '') + text.substring(0, at) + (digits ? '.' + text.substring(at) : '');
        };

        /** What the server sends. */
        this.ofPlain = function (text, digits) {
            if (text === '' || text === undefined || text === null) {
                return null;
            }
            var parts = text.replace('-', '').split('.');
            var minor = BigInt(parts[0] + (parts[1] || '').padEnd(digits, '0'));
            return text.charAt(0) === '-' ? -minor : minor;
        };
    };

    /** Amounts of several currencies in one, exact until it is rounded half up at the end. */
    plan.inCompany = function (amounts, digits) {
        var sum = {over: 0n, under: 1n};
        amounts.forEach(function (amount) {
            var rate = fraction(amount.rate);
            var over = amount.minor * rate.under * power(digits);
            var under = rate.over * power(amount.digits);
            sum = {over: sum.over * under + over * sum.under, under: sum.under * under};
        });
        return rounded(sum);
    };
}());

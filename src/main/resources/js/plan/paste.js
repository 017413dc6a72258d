/* Blocks of cells to and from a spreadsheet: tab-separated rows. A block is taken whole or not at all. */
(function () {
    'use strict';
    var plan = window.MarketOpsPlan;

    /** Rows of texts. A cell in quotes may hold tabs and line ends. */
    function parse(text) {
        var rows = [[]];
        var cell = '';
        var quoted = false;
        for (var i = 0; i < text.length; i++) {
            var c = text.charAt(i);
            if (quoted && c === '"' && text.charAt(i + 1) === '"') {
                cell += '"';
                i++;
            } else if (c === '"' && (quoted || cell === '')) {
                quoted = !quoted;
            } else if (!quoted && c === '\t') {
                rows[rows.length - 1].push(cell);
                cell = '';
            } else if (!quoted && (c === '\n' || c === '\r')) {
                if (c === '\r' && text.charAt(i + 1) === '\n') {
                    i++;
                }
                rows[rows.length - 1].push(cell);
                cell = '';
                rows.push([]);
            } else {
                cell += c;
            }
        }
        rows[rows.length - 1].push(cell);
        var last = rows[rows.length - 1];
        if (rows.length > 1 && last.length === 1 && last[0] === '') {
            rows.pop();
        }
        return rows;
    }

    function width(rows) {
        return rows.reduce(function (most, row) {
            return Math.max(most, row.length);
        }, 0);
    }

    plan.parseBlock = parse;

    /** {edits: [{row, month, typed}]} or {problem, arguments}. */
    plan.block = function (model, text, at) {
        var rows = parse(text);
        var columns = width(rows);
        // Nobody means rows that cannot be seen.
        var lines = model.shown(at.row, model.lines.length - 1);
        if (rows.length > lines.length || at.month + columns > 12) {
            return {problem: 'nofit', values: [rows.length, columns]};
        }
        var edits = [];
        for (var r = 0; r < rows.length; r++) {
            if (!model.isEditable(lines[r])) {
                return {problem: 'noteditable', values: [model.name(lines[r])]};
            }
            for (var c = 0; c < rows[r].length; c++) {
                edits.push({row: lines[r], month: at.month + c, typed: rows[r][c]});
            }
        }
        return {edits: edits};
    };

    /** The chosen cells as a spreadsheet takes them: numbers as the page writes them, without thousands. */
    plan.copied = function (model, range) {
        return model.shown(range.top, range.bottom).map(function (row) {
            var cells = [];
            for (var month = range.left; month <= range.right; month++) {
                var minor = model.amount(row, month);
                cells.push(minor === null ? '' : model.numbers.plain(minor, model.digits(row)).replace('.', model.decimal));
            }
            return cells.join('\t');
        }).join('\n');
    };
}());

/* The grid by keyboard and mouse, as in a spreadsheet. Only cells of lines take the focus; one of them is in the order of Tab. */
(function () {
    'use strict';
    var plan = window.MarketOpsPlan;
    var MONTHS = 12;

    function start() {
        var table = document.getElementById('plan-grid');
        if (!table || !window.BigInt) {
            return;
        }
        function say(name, values) {
            return values.reduce(function (text, value, index) {
                return text.split('%' + (index + 1)).join(String(value));
            }, table.getAttribute('data-say-' + name) || name);
        }
        var model = new plan.Model(table);
        model.decimal = table.dataset.decimal;
        if (!model.lines.length) {
            return;
        }
        var saver = new plan.Saver(table, model, say);
        var note = new plan.CellNote(table, model, say);
        var anchor = null;
        var range = null;
        var input = null;
        table.setAttribute('role', 'grid');
        document.getElementById('plan-box').removeAttribute('tabindex');
        var inTabOrder = model.cell(0, 0);
        inTabOrder.tabIndex = 0;

        /** One cell that can be seen is always in the order of Tab. */
        function refocus() {
            if (inTabOrder.parentNode.hidden) {
                inTabOrder.tabIndex = -1;
                inTabOrder = model.cell(model.step(-1, 1) < 0 ? 0 : model.step(-1, 1), 0);
                inTabOrder.tabIndex = 0;
            }
        }
        plan.folds = new plan.Folds(table, say, refocus);

        var marked = [];

        function unmark() {
            marked.forEach(function (cell) {
                cell.classList.remove('mo-chosen');
                cell.removeAttribute('aria-selected');
            });
            marked = [];
        }

        function choose(from, to) {
            unmark();
            range = {top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row), left: Math.min(from.month, to.month),
                right: Math.max(from.month, to.month)};
            if (range.top === range.bottom && range.left === range.right) {
                return;
            }
            model.shown(range.top, range.bottom).forEach(function (row) {
                for (var month = range.left; month <= range.right; month++) {
                    var cell = model.cell(row, month);
                    cell.classList.add('mo-chosen');
                    cell.setAttribute('aria-selected', 'true');
                    marked.push(cell);
                }
            });
        }

        function go(row, month, extend) {
            var to = {row: Math.max(0, Math.min(model.lines.length - 1, row)), month: Math.max(0, Math.min(MONTHS - 1, month))};
            inTabOrder.tabIndex = -1;
            inTabOrder = model.cell(to.row, to.month);
            inTabOrder.tabIndex = 0;
            inTabOrder.focus();
            anchor = extend && anchor ? anchor : to;
            choose(anchor, to);
        }

        function current() {
            return model.place(document.activeElement && document.activeElement.closest ? document.activeElement.closest('td') : null);
        }

        function close(save, row, month) {
            var at = input.moAt;
            var typed = input.value;
            var cell = model.cell(at.row, at.month);
            input = null;
            cell.classList.remove('mo-typing');
            cell.textContent = cell.moText;
            if (save) {
                saver.save([{row: at.row, month: at.month, typed: typed}]);
            } else {
                saver.restore(cell);
            }
            note.focus(at);
            if (row !== undefined) {
                go(row, month, false);
            }
        }

        function edit(at, typed) {
            if (!model.isEditable(at.row)) {
                saver.note([say(model.isLocked(at.row) ? 'locked' : 'readonly', [])]);
                return;
            }
            var cell = model.cell(at.row, at.month);
            var width = cell.moTyped || cell.textContent;
            cell.moText = cell.textContent;
            cell.textContent = '';
            cell.classList.add('mo-typing');
            input = document.createElement('input');
            input.moAt = at;
            input.value = typed === null ? width : typed;
            input.setAttribute('aria-label', model.name(at.row) + ', ' + model.months[at.month].name + ', ' + model.lines[at.row].dataset.currency);
            cell.appendChild(input);
            input.focus();
            if (typed === null) {
                input.select();
            }
            note.typing(at, input.value);
            input.addEventListener('input', function () {
                note.typing(at, this.value);
            });
            input.addEventListener('blur', function () {
                if (input === this) {
                    close(true);
                }
            });
        }

        function typing(event) {
            var at = input.moAt;
            var moves = {Enter: [event.shiftKey ? -1 : 1, 0], Tab: [0, event.shiftKey ? -1 : 1], Escape: [0, 0]}[event.key];
            if (moves) {
                event.preventDefault();
                event.stopPropagation();
                close(event.key !== 'Escape', model.step(at.row, moves[0]), at.month + moves[1]);
            }
        }

        function erase() {
            var edits = [];
            var rows = model.shown(range.top, range.bottom);
            for (var at = 0; at < rows.length; at++) {
                var row = rows[at];
                if (!model.isEditable(row)) {
                    saver.note([say('noteditable', [model.name(row)])]);
                    return;
                }
                for (var month = range.left; month <= range.right; month++) {
                    edits.push({row: row, month: month, typed: ''});
                }
            }
            saver.save(edits);
        }

        function move(event, at) {
            var first = model.step(-1, 1);
            var last = model.step(model.lines.length, -1);
            var far = event.ctrlKey || event.metaKey;
            switch (event.key) {
            case 'ArrowUp': go(far ? first : model.step(at.row, -1), at.month, event.shiftKey); return true;
            case 'ArrowDown': go(far ? last : model.step(at.row, 1), at.month, event.shiftKey); return true;
            case 'ArrowLeft': go(at.row, far ? 0 : at.month - 1, event.shiftKey); return true;
            case 'ArrowRight': go(at.row, far ? MONTHS - 1 : at.month + 1, event.shiftKey); return true;
            case 'Home': go(far ? first : at.row, 0, event.shiftKey); return true;
            case 'End': go(far ? last : at.row, MONTHS - 1, event.shiftKey); return true;
            case 'PageDown': go(model.step(at.row, 15), at.month, event.shiftKey); return true;
            case 'PageUp': go(model.step(at.row, -15), at.month, event.shiftKey); return true;
            default: return false;
            }
        }

        function tab(event, at) {
            var month = at.month + (event.shiftKey ? -1 : 1);
            if (month < 0 || month >= MONTHS) {
                var row = model.step(at.row, event.shiftKey ? -1 : 1);
                if (row === at.row) {
                    // Out of the grid, as Tab does everywhere.
                    return false;
                }
                go(row, event.shiftKey ? MONTHS - 1 : 0, false);
                return true;
            }
            go(at.row, month, false);
            return true;
        }

        function command(event, at) {
            if ((event.ctrlKey || event.metaKey) && !event.altKey) {
                if (event.key.toLowerCase() === 'z') {
                    saver.undo();
                    return true;
                }
                return false;
            }
            switch (event.key) {
            case 'Enter': case 'F2': edit(at, null); return true;
            case 'Delete': case 'Backspace': erase(); return true;
            case 'Escape': saver.restore(model.cell(at.row, at.month)); choose(at, at); anchor = at; return true;
            case 'Tab': return tab(event, at);
            default:
                if (event.key.length === 1 && !event.altKey) {
                    edit(at, event.key);
                    return true;
                }
                return false;
            }
        }

        table.addEventListener('focusin', function (event) {
            var at = model.place(event.target.closest('td'));
            if (at && !input) {
                note.focus(at);
            }
        });
        table.addEventListener('keydown', function (event) {
            if (input) {
                typing(event);
                return;
            }
            var at = current();
            if (at && (move(event, at) || command(event, at))) {
                // Jira has keys of its own for single letters.
                event.preventDefault();
                event.stopPropagation();
            }
        });
        ['keypress', 'keyup'].forEach(function (name) {
            table.addEventListener(name, function (event) {
                if (input || current()) {
                    event.stopPropagation();
                }
            });
        });
        table.addEventListener('mousedown', function (event) {
            var at = model.place(event.target.closest('td'));
            if (at && !(input && event.target === input)) {
                event.preventDefault();
                if (input) {
                    close(true);
                }
                go(at.row, at.month, event.shiftKey);
            }
        });
        table.addEventListener('dblclick', function (event) {
            var at = model.place(event.target.closest('td'));
            if (at && !input) {
                edit(at, null);
            }
        });
        document.addEventListener('copy', function (event) {
            if (!input && current() && range) {
                event.clipboardData.setData('text/plain', plan.copied(model, range));
                event.preventDefault();
            }
        });
        document.addEventListener('paste', function (event) {
            var at = input ? null : current();
            if (!at || !range) {
                return;
            }
            event.preventDefault();
            var block = plan.block(model, event.clipboardData.getData('text/plain'), {row: range.top, month: range.left});
            if (block.problem) {
                saver.note([say(block.problem, block.values)]);
            } else {
                saver.save(block.edits);
            }
        });
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
}());

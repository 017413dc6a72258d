/* The table as a model: lines and months, and the sums above them, which follow each change exactly. */
(function () {
    'use strict';
    var plan = window.MarketOpsPlan;
    var FIRST = 2;
    var MONTHS = 12;
    var YEAR = FIRST + MONTHS;
    var RESERVE = YEAR + 1;
    var TARGET = YEAR + 2;
    var GAP = YEAR + 3;
    var SHORTEST = 7;

    plan.Model = function (table) {
        var numbers = new plan.Numbers(table.dataset.group, table.dataset.decimal);
        var kind = table.dataset.kind;
        var months = Array.prototype.map.call(table.querySelectorAll('thead th[data-month]'), function (head) {
            return {key: Number(head.dataset.month), name: head.dataset.full};
        });
        var lines = Array.prototype.slice.call(table.querySelectorAll('tbody tr[data-line]'));
        var nodes = {};
        var totals = {};
        lines.forEach(function (row, index) {
            row.moIndex = index;
        });
        table.querySelectorAll('tbody tr[data-node]').forEach(function (row) {
            nodes[row.dataset.node + ':' + row.dataset.currency] = row;
            nodes[row.dataset.node] = nodes[row.dataset.node] || row;
        });
        table.querySelectorAll('tbody tr[data-total]').forEach(function (row) {
            totals[row.dataset.currency] = row;
        });
        var company = table.querySelector('tbody tr[data-company]');

        /** Columns as wide as the longest amount needs, as the server chooses them. */
        function fit(text, index) {
            var length = text.length - (index >= YEAR ? 2 : 0);
            if (length > (Number(table.style.getPropertyValue('--mo-chars')) || SHORTEST)) {
                table.style.setProperty('--mo-chars', String(length));
                if (length > 9) {
                    table.dataset.wide = '1';
                }
            }
            return text;
        }

        function digits(row) {
            return Number(row.dataset.digits);
        }

        function amount(cell, places) {
            // The words for the ear stand in the cell too.
            var mark = cell.querySelector('.mo-mark');
            return numbers.read((mark ? mark.firstChild : cell).textContent, places).minor;
        }

        function add(cell, delta, places) {
            var sum = (amount(cell, places) || 0n) + delta;
            cell.textContent = sum === 0n && cell.cellIndex !== YEAR ? '' : fit(numbers.write(sum, places), cell.cellIndex);
        }

        function addGap(row, delta, places) {
            var cell = row.cells[GAP];
            if (amount(row.cells[TARGET], places) === null) {
                return;
            }
            var over = cell.querySelector('.mo-vh');
            var gap = (amount(cell, places) || 0n) - delta;
            cell.textContent = '';
            if (gap < 0n) {
                var mark = document.createElement('span');
                mark.className = 'mo-mark bad';
                mark.dataset.sign = '!';
                mark.textContent = numbers.write(gap, places);
                mark.appendChild(over || document.createElement('span'));
                cell.appendChild(mark);
            } else {
                cell.textContent = numbers.write(gap, places);
            }
        }

        function addTo(row, index, delta, line) {
            if (line.dataset.reserve && kind !== 'plan') {
                return;
            }
            if (line.dataset.reserve) {
                add(row.cells[RESERVE], delta, digits(line));
            } else {
                add(row.cells[FIRST + index], delta, digits(line));
                add(row.cells[YEAR], delta, digits(line));
            }
            if (kind === 'plan') {
                addGap(row, delta, digits(line));
            }
        }

        function convert() {
            if (!company || company.cells.length < GAP) {
                return;
            }
            for (var at = FIRST; at <= GAP; at++) {
                var amounts = Object.keys(totals).map(function (code) {
                    return {minor: amount(totals[code].cells[at], digits(totals[code])) || 0n, digits: digits(totals[code]),
                        rate: totals[code].dataset.rate};
                });
                var sum = plan.inCompany(amounts, digits(company));
                company.cells[at].textContent = sum === 0n ? '' : fit(numbers.write(sum, digits(company)), at);
            }
        }

        this.kind = kind;
        this.lines = lines;
        this.months = months;
        this.numbers = numbers;

        this.cell = function (row, month) {
            return lines[row] && month >= 0 && month < MONTHS ? lines[row].cells[FIRST + month] : null;
        };

        /** Row and month of a cell; null outside the lines. */
        this.place = function (cell) {
            var row = cell && cell.parentNode;
            var month = cell ? cell.cellIndex - FIRST : -1;
            return row && row.dataset && row.dataset.line && month >= 0 && month < MONTHS ? {row: row.moIndex, month: month} : null;
        };

        this.digits = function (row) {
            return digits(lines[row]);
        };

        this.isEditable = function (row) {
            return lines[row].dataset.edit === '1';
        };

        this.isLocked = function (row) {
            return lines[row].classList.contains('mo-locked');
        };

        /** The line so many shown lines further, or back; the last one in that direction where there are fewer. */
        this.step = function (row, by) {
            var direction = by < 0 ? -1 : 1;
            var at = row;
            for (var next = row + direction; by !== 0 && lines[next]; next += direction) {
                if (!lines[next].hidden) {
                    at = next;
                    by -= direction;
                }
            }
            return at;
        };

        /** Shown lines from one to another, both included. */
        this.shown = function (top, bottom) {
            var rows = [];
            for (var row = top; row <= bottom; row++) {
                if (!lines[row].hidden) {
                    rows.push(row);
                }
            }
            return rows;
        };

        this.name = function (row) {
            return lines[row].cells[0].textContent.trim();
        };

        this.amount = function (row, month) {
            return amount(this.cell(row, month), digits(lines[row]));
        };

        /** Puts the amount and brings every sum above in step. */
        this.put = function (row, month, minor) {
            var line = lines[row];
            var delta = (minor || 0n) - (this.amount(row, month) || 0n);
            this.cell(row, month).textContent = fit(numbers.write(minor, digits(line)), FIRST);
            if (delta === 0n) {
                return;
            }
            add(line.cells[YEAR], delta, digits(line));
            var parent = line.dataset.parent;
            for (var guard = 0; parent && guard < 100; guard++) {
                var node = nodes[parent + ':' + line.dataset.currency];
                if (node) {
                    addTo(node, month, delta, line);
                }
                parent = nodes[parent] && nodes[parent].dataset.parent;
            }
            if (totals[line.dataset.currency]) {
                addTo(totals[line.dataset.currency], month, delta, line);
            }
            convert();
        };
    };
}());

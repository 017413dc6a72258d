/* Sums as the server reckons them now, put into the page that is open: lines, focus and folds stay as they are. */
(function () {
    'use strict';
    var plan = window.MarketOpsPlan;
    var NAME_AND_CURRENCY = 2;

    /** What tells a row of sums from every other. */
    function key(row) {
        return [row.dataset.node, row.dataset.total, row.dataset.company, row.dataset.currency].join(' ');
    }

    function sums(table) {
        var rows = {};
        table.querySelectorAll('tbody tr[data-node], tbody tr[data-total], tbody tr[data-company]').forEach(function (row) {
            rows[key(row)] = row;
        });
        return rows;
    }

    function take(row, now) {
        while (row.cells.length > NAME_AND_CURRENCY) {
            row.deleteCell(-1);
        }
        Array.prototype.slice.call(now.cells, NAME_AND_CURRENCY).forEach(function (cell) {
            row.appendChild(document.importNode(cell, true));
        });
    }

    /** Fails where the page has other rows of sums than the server's. */
    plan.refreshSums = function (table) {
        return fetch(window.location.href, {credentials: 'same-origin'}).then(function (response) {
            return response.text();
        }).then(function (text) {
            var now = sums(new DOMParser().parseFromString(text, 'text/html').getElementById('plan-grid'));
            var shown = sums(table);
            if (Object.keys(now).sort().join() !== Object.keys(shown).sort().join()) {
                throw new Error('other rows');
            }
            Object.keys(shown).forEach(function (name) {
                take(shown[name], now[name]);
            });
        });
    };
}());

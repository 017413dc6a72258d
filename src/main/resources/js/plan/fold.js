/* Rows that close over what stands below them. What a person closed stays closed in this browser. */
(function () {
    'use strict';
    var plan = window.MarketOpsPlan;
    var HEIGHT = 27;

    function remembered(key) {
        try {
            return JSON.parse(window.localStorage.getItem(key)) || [];
        } catch (none) {
            return [];
        }
    }

    function remember(key, ids) {
        try {
            window.localStorage.setItem(key, JSON.stringify(ids));
        } catch (full) {
            // Then it is open again the next time.
        }
    }

    /** Which rows are hidden, given in the order of the page: {node, parent} with the ids that are closed. */
    plan.hiddenRows = function (rows, closed) {
        var hidden = {};
        return rows.map(function (row) {
            var is = Boolean(row.parent) && (closed[row.parent] === true || hidden[row.parent] === true);
            if (row.node) {
                hidden[row.node] = is;
            }
            return is;
        });
    };

    /** @param changed called after rows were shown or hidden */
    plan.Folds = function (table, say, changed) {
        var key = 'marketops.plan.closed.' + table.dataset.project;
        var rows = Array.prototype.slice.call(table.querySelectorAll('tbody tr[data-node], tbody tr[data-line]'));
        var shapes = rows.map(function (row) {
            return {node: row.dataset.node, parent: row.dataset.parent};
        });
        var parts = Array.prototype.slice.call(table.tBodies);
        var parents = {};
        var buttons = {};
        var closed = {};

        function label(id) {
            var button = buttons[id];
            var name = button.parentNode.querySelector('a, strong').textContent;
            button.setAttribute('aria-expanded', closed[id] ? 'false' : 'true');
            button.setAttribute('aria-label', say(closed[id] ? 'open' : 'close', [name]));
            button.textContent = closed[id] ? '▸' : '▾';
        }

        function show() {
            var left = [];
            plan.hiddenRows(shapes, closed).forEach(function (hidden, index) {
                if (rows[index].hidden !== hidden) {
                    rows[index].hidden = hidden;
                }
                var part = parts.indexOf(rows[index].parentNode, Math.max(0, left.length - 1));
                left[part] = (left[part] || 0) + (hidden ? 0 : 1);
            });
            parts.forEach(function (part, index) {
                // Parts out of sight are as high as they are said to be.
                part.hidden = left[index] === 0;
                part.style.containIntrinsicBlockSize = left[index] ? 'auto ' + left[index] * HEIGHT + 'px' : '';
            });
            changed();
        }

        function keep() {
            remember(key, Object.keys(closed).filter(function (id) {
                return closed[id];
            }));
        }

        function toggle(id) {
            closed[id] = !closed[id];
            label(id);
            show();
            keep();
        }

        function all(isClosed) {
            Object.keys(buttons).forEach(function (id) {
                closed[id] = isClosed;
                label(id);
            });
            show();
            keep();
        }

        shapes.forEach(function (shape) {
            if (shape.parent) {
                parents[shape.parent] = true;
            }
        });
        remembered(key).forEach(function (id) {
            closed[id] = true;
        });
        rows.forEach(function (row) {
            var id = row.dataset.node;
            if (id && parents[id] && !buttons[id]) {
                var button = document.createElement('button');
                button.type = 'button';
                button.className = 'mo-twist';
                button.dataset.twist = id;
                row.cells[0].insertBefore(button, row.cells[0].firstChild);
                buttons[id] = button;
                label(id);
            }
        });
        table.addEventListener('click', function (event) {
            var button = event.target.closest('button[data-twist]');
            if (button) {
                toggle(button.dataset.twist);
            }
        });
        [['plan-open-all', false], ['plan-close-all', true]].forEach(function (pair) {
            var button = document.getElementById(pair[0]);
            if (button) {
                button.parentNode.hidden = false;
                button.addEventListener('click', function () {
                    all(pair[1]);
                });
            }
        });
        show();
    };
}());

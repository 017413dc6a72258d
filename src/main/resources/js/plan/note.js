/* What is said below the table of the cell that has the focus: why it is locked and how it changes, what a formula gives. */
(function () {
    'use strict';
    var plan = window.MarketOpsPlan;

    plan.CellNote = function (table, model, say) {
        var box = document.getElementById('plan-cell');
        var said = '';

        function show(text) {
            if (text !== said) {
                said = text;
                box.textContent = text;
                box.hidden = text === '';
            }
        }

        /** The address of the form that asks for another amount in the cell; empty where the plan cannot be seen. */
        function request(at) {
            var line = model.lines[at.row];
            return line.dataset.plan ? table.dataset.requests + '?plan=' + encodeURIComponent(line.dataset.plan) + '&line=' + line.dataset.line
                + '&month=' + model.months[at.month].key : '';
        }

        function locked(at) {
            var address = request(at);
            said = '';
            show(say('lockedcell', [model.months[at.month].name, model.lines[at.row].dataset.plan || model.name(at.row)]) + ' ');
            if (address) {
                var link = document.createElement('a');
                link.href = address;
                link.id = 'plan-request';
                link.textContent = say('request', []);
                box.appendChild(link);
            }
        }

        this.focus = function (at) {
            if (model.isLocked(at.row)) {
                locked(at);
            } else {
                show('');
            }
        };

        /** While somebody types: only a formula is reckoned, an amount can be read as it is. */
        this.typing = function (at, typed) {
            var read = typed.charAt(0) === '=' ? model.numbers.read(typed, model.digits(at.row)) : {problem: 'none'};
            var currency = model.lines[at.row].dataset.currency;
            show(read.problem ? '' : say('gives', [typed, currency + ' ' + model.numbers.write(read.minor, model.digits(at.row))]));
        };
    };
}());

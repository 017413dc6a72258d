/* Saving: the page shows the change at once, one request carries the whole block, and what the server refuses goes back. */
(function () {
    'use strict';
    var plan = window.MarketOpsPlan;

    plan.Saver = function (table, model, say) {
        var state = document.getElementById('plan-state');
        var messages = document.getElementById('plan-messages');
        var chain = Promise.resolve();
        var undo = [];

        function tell(text) {
            state.textContent = text;
        }

        function note(texts) {
            messages.textContent = '';
            if (texts.length) {
                var box = document.createElement('div');
                box.className = 'mo-note bad';
                texts.forEach(function (text) {
                    var line = document.createElement('p');
                    line.textContent = text;
                    box.appendChild(line);
                });
                messages.appendChild(box);
            }
        }

        function clear(cell) {
            cell.classList.remove('mo-wrong');
            cell.removeAttribute('title');
            cell.removeAttribute('aria-invalid');
            delete cell.moTyped;
        }

        function wrong(cell, typed, message) {
            cell.classList.add('mo-wrong');
            cell.setAttribute('aria-invalid', 'true');
            cell.title = message;
            cell.moTyped = typed;
        }

        /** Marks cells that the page itself refuses; nothing is sent. */
        function check(edits) {
            var problems = [];
            edits.forEach(function (edit) {
                var places = model.digits(edit.row);
                var read = edit.minor === undefined ? model.numbers.read(edit.typed, places) : {minor: edit.minor};
                if (!read.problem && read.minor !== null && read.minor < 0n && model.kind !== 'committed' && model.kind !== 'actual') {
                    read = {problem: 'below'};
                }
                edit.minor = read.minor;
                if (read.problem) {
                    var currency = model.lines[edit.row].dataset.currency;
                    var nearest = read.nearest === undefined ? '' : model.numbers.write(read.nearest, places);
                    problems.push({edit: edit, text: model.months[edit.month].name + ': ' + say(read.problem, [edit.typed, currency, nearest])});
                }
            });
            return problems;
        }

        function refuse(problems) {
            problems.forEach(function (problem) {
                wrong(model.cell(problem.edit.row, problem.edit.month), problem.edit.typed, problem.text);
            });
            note([say('refused', [])].concat(problems.map(function (problem) {
                return problem.text;
            })));
        }

        function body(edits) {
            return JSON.stringify({cells: edits.map(function (edit) {
                var line = model.lines[edit.row];
                return {line: Number(line.dataset.line), month: model.months[edit.month].key, kind: model.kind,
                    value: model.numbers.plain(edit.minor, model.digits(edit.row)), version: Number(edit.version || line.dataset.version)};
            })});
        }

        function take(answer) {
            answer.lines.forEach(function (line) {
                var row = model.lines.find(function (candidate) {
                    return candidate.dataset.line === String(line.id);
                });
                row.dataset.version = line.version;
                var cells = line.cells[model.kind] || {};
                model.months.forEach(function (month, index) {
                    var minor = model.numbers.ofPlain(cells[month.key], model.digits(row.moIndex));
                    if (minor !== model.amount(row.moIndex, index)) {
                        model.put(row.moIndex, index, minor);
                    }
                });
            });
        }

        function both(edit, cell, save) {
            var row = model.lines[edit.row];
            var places = model.digits(edit.row);
            var currency = row.dataset.currency + ' ';
            var theirs = model.numbers.ofPlain(cell.theirs.value, places);
            var shown = theirs === null ? say('empty', []) : currency + model.numbers.write(theirs, places);
            var mine = edit.minor === null ? say('empty', []) : currency + model.numbers.write(edit.minor, places);
            var at = new Date(cell.theirs.at).toLocaleTimeString(document.documentElement.lang || undefined, {hour: '2-digit', minute: '2-digit'});
            var clash = document.createElement('tr');
            clash.className = 'mo-plan-clash';
            var head = clash.appendChild(document.createElement('th'));
            head.className = 'nm';
            head.scope = 'row';
            head.textContent = '≠ ' + model.months[edit.month].name;
            var text = clash.appendChild(document.createElement('td'));
            text.colSpan = 17;
            text.className = 'mo-plan-text mo-note warn';
            text.textContent = say('both', [cell.theirs.by, shown, at, mine]) + ' ';
            function choice(words, act) {
                var button = text.appendChild(document.createElement('button'));
                button.type = 'button';
                button.className = 'aui-button aui-button-compact';
                button.textContent = words;
                text.appendChild(document.createTextNode(' '));
                button.addEventListener('click', function () {
                    clash.remove();
                    messages.textContent = '';
                    clear(model.cell(edit.row, edit.month));
                    act();
                    model.cell(edit.row, edit.month).focus();
                });
                return button;
            }
            var keep = choice(say('keep', [shown]), function () {
                row.dataset.version = cell.version;
                model.put(edit.row, edit.month, theirs);
            });
            choice(say('use', [mine]), function () {
                model.put(edit.row, edit.month, theirs);
                save([{row: edit.row, month: edit.month, minor: edit.minor, typed: edit.typed, version: cell.version}]);
            });
            row.after(clash);
            keep.focus();
        }

        function refused(answer, edits, save) {
            edits.forEach(function (edit) {
                model.put(edit.row, edit.month, edit.before);
            });
            var texts = [];
            (answer.cells || []).forEach(function (cell) {
                var edit = edits[cell.row - 1];
                wrong(model.cell(edit.row, edit.month), edit.typed, cell.message);
                if (cell.theirs) {
                    both(edit, cell, save);
                } else {
                    texts.push(cell.message);
                }
            });
            if (texts.length || !answer.cells) {
                note([say('refused', [])].concat(answer.cells ? texts : [answer.message]));
            }
            tell('');
        }

        function send(edits, keep, save) {
            tell(say('saving', []));
            return fetch(table.dataset.api, {method: 'PATCH', credentials: 'same-origin', body: body(edits),
                headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-Atlassian-Token': 'no-check'}})
                .then(function (response) {
                    return response.json().then(function (answer) {
                        if (!response.ok) {
                            refused(answer, edits, save);
                            return null;
                        }
                        take(answer);
                        if (keep) {
                            undo.push(edits);
                        }
                        // What is given from above counts in place of its parts: the server knows which.
                        return model.kind === 'target' ? plan.refreshSums(table).catch(function () {
                            window.location.reload();
                        }) : null;
                    }).then(function () {
                        if (response.ok) {
                            tell(say('saved', []));
                        }
                    });
                }).catch(function () {
                    edits.forEach(function (edit) {
                        model.put(edit.row, edit.month, edit.before);
                    });
                    note([say('failed', [])]);
                    tell('');
                });
        }

        this.note = note;

        /** @param edits row, month, and typed or minor */
        this.save = function (edits, isUndo) {
            var self = this;
            messages.textContent = '';
            var problems = check(edits);
            if (problems.length) {
                refuse(problems);
                return false;
            }
            var changed = edits.filter(function (edit) {
                clear(model.cell(edit.row, edit.month));
                edit.before = model.amount(edit.row, edit.month);
                return edit.before !== edit.minor;
            });
            if (changed.length) {
                changed.forEach(function (edit) {
                    model.put(edit.row, edit.month, edit.minor);
                });
                // One after the other: each rests on the version that the one before it left.
                chain = chain.then(function () {
                    return send(changed, !isUndo, function (again) {
                        self.save(again, false);
                    });
                });
            }
            return true;
        };

        this.undo = function () {
            var self = this;
            chain = chain.then(function () {
                var last = undo.pop();
                if (!last) {
                    tell(say('nothing', []));
                    return;
                }
                self.save(last.map(function (edit) {
                    return {row: edit.row, month: edit.month, minor: edit.before, typed: ''};
                }), true);
            });
            chain.then(function () {
                return chain;
            });
        };

        this.restore = function (cell) {
            if (cell.classList.contains('mo-wrong')) {
                clear(cell);
                messages.textContent = '';
            }
        };
    };
}());

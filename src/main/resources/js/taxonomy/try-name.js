/* The administration's trial of a naming template: while somebody types, the server says what is wrong. Without script the button does. */
(function () {
    'use strict';
    var form;
    var answer;
    var waiting = 0;
    var asked = 0;
    function show(lines, fine) {
        answer.textContent = '';
        lines.forEach(function (line) {
            var part = document.createElement('p');
            part.textContent = line;
            answer.appendChild(part);
        });
        answer.className = lines.length === 0 ? '' : 'mo-note mo-gap ' + (fine ? 'info' : 'warn');
    }
    function ask() {
        var mine = ++asked;
        fetch(form.getAttribute('data-check'), {
            method: 'POST',
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'},
            body: JSON.stringify({
                template: form.elements.template.value,
                name: form.elements.name.value
            })
        }).then(function (response) {
            return response.json();
        }).then(function (told) {
            if (mine === asked) {
                show(told.lines || [told.message], told.fine === true);
            }
        }, function () {
            show([], true);
        });
    }
    function start() {
        form = document.getElementById('taxonomy-try');
        answer = document.getElementById('taxonomy-answer');
        if (form) {
            form.addEventListener('input', function () {
                clearTimeout(waiting);
                waiting = setTimeout(ask, 300);
            });
        }
    }
    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
}());

/* A panel of an issue after a failure: asks for it again. Without this script the button loads the issue. */
(function () {
    'use strict';
    var PATIENCE = 500;
    var TILES = 4;
    var LINES = ['75%', '90%', '55%', '90%', '65%'];

    function bars(box, widths) {
        widths.forEach(function (width) {
            var bar = document.createElement('div');
            bar.className = 'mo-skel';
            bar.style.width = width;
            box.appendChild(bar);
        });
        return box;
    }

    function tile() {
        var box = document.createElement('div');
        box.className = 'mo-tile';
        return bars(box, ['60%', '90%']);
    }

    /* Of the shape of what comes: tiles of numbers, or lines of text. */
    function shape(panel) {
        var box = document.createElement('div');
        box.setAttribute('aria-hidden', 'true');
        if (panel.getAttribute('data-mo-panel') !== 'metrics') {
            return bars(box, LINES);
        }
        box.className = 'mo-tiles';
        for (var i = 0; i < TILES; i += 1) {
            box.appendChild(tile());
        }
        return box;
    }

    /* Keeps the height, so that nothing below it moves; what is quick enough shows no sign of loading at all. */
    function skeleton(panel, words) {
        var said = document.createElement('p');
        var drawn = shape(panel);
        panel.style.minHeight = panel.offsetHeight + 'px';
        said.className = 'mo-vh';
        said.setAttribute('role', 'status');
        panel.textContent = '';
        panel.setAttribute('aria-busy', 'true');
        panel.appendChild(said);
        panel.appendChild(drawn);
        said.textContent = words;
        panel.focus();
    }

    function load(panel, link) {
        var before = panel.cloneNode(true);
        var slow = window.setTimeout(function () {
            skeleton(panel, link.getAttribute('data-loading'));
        }, PATIENCE);
        link.setAttribute('aria-disabled', 'true');
        fetch(link.getAttribute('data-part'), {credentials: 'same-origin'}).then(function (answer) {
            return answer.ok && !answer.redirected ? answer.text() : Promise.reject(new Error('refused'));
        }).then(function (html) {
            var found = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-mo-panel="' + panel.getAttribute('data-mo-panel') + '"]');
            return found ? document.importNode(found, true) : Promise.reject(new Error('no panel'));
        }).catch(function () {
            return before;
        }).then(function (now) {
            window.clearTimeout(slow);
            panel.parentNode.replaceChild(now, panel);
            now.focus();
        });
    }

    document.addEventListener('click', function (event) {
        var link = event.target.closest ? event.target.closest('a[data-mo-again][data-part]') : null;
        var panel = link ? link.closest('[data-mo-panel]') : null;
        if (!panel || event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        if (link.getAttribute('aria-disabled') !== 'true') {
            load(panel, link);
        }
    });
}());

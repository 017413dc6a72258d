/* The number beside "My approvals" in the header. It is asked for after the page is shown, at most once a minute in a browser
   window, so that no page waits for it; without a script the link stands there without a number. */
(function () {
    'use strict';
    var MINUTE = 60000;

    function stored(name) {
        try {
            return JSON.parse(window.sessionStorage.getItem(name)) || {};
        } catch (unreadable) {
            return {};
        }
    }

    function store(name, value) {
        try {
            window.sessionStorage.setItem(name, JSON.stringify(value));
        } catch (full) {
            return;
        }
    }

    function show(link, number, text) {
        var badge = link.querySelector('.mo-count');
        link.title = number && text ? text : '';
        if (!number) {
            if (badge) {
                badge.remove();
            }
            return;
        }
        if (!badge) {
            badge = document.createElement('span');
            badge.className = 'aui-badge mo-count';
            link.appendChild(document.createTextNode(' '));
            link.appendChild(badge);
        }
        badge.textContent = String(number);
    }

    function count() {
        var link = document.getElementById('marketops-my-approvals');
        if (!link || !window.fetch) {
            return;
        }
        var user = document.querySelector('meta[name="ajs-remote-user"]');
        var base = link.getAttribute('href').split('/plugins/servlet/')[0];
        var name = 'marketops.toDecide:' + base + ':' + (user ? user.getAttribute('content') : '');
        var last = stored(name);
        if (typeof last.number === 'number') {
            show(link, last.number, last.text);
        }
        var onThePage = window.location.pathname.indexOf('/marketops/my-approvals') >= 0;
        if (!onThePage && last.at && Date.now() - last.at < MINUTE) {
            return;
        }
        window.fetch(base + '/rest/marketops/1.0/approvals/count', {credentials: 'same-origin', headers: {Accept: 'application/json'}})
            .then(function (answer) {
                return answer.ok ? answer.json() : null;
            })
            .then(function (found) {
                if (found) {
                    var number = found.toDecide + found.forOthers;
                    store(name, {number: number, text: found.text, at: Date.now()});
                    show(link, number, found.text);
                }
            })
            .catch(function () {
                return;
            });
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', count);
    } else {
        count();
    }
}());

/* Items of figures on dashboards. The server makes what stands in them, one request an item; here it is fetched, put there, and the
   settings are handed to Jira, which keeps them with the dashboard. */
(function () {
    'use strict';

    var SETTINGS = ['project', 'period', 'of'];

    function frame(context) {
        var element = context && context.jquery ? context[0] : context;
        return element.querySelector('.mo-item-frame');
    }

    function address(place, name, preferences, view) {
        var query = '?item=' + encodeURIComponent(name) + (view ? '&view=' + view : '');
        SETTINGS.forEach(function (setting) {
            if (preferences && preferences[setting]) {
                query += '&' + setting + '=' + encodeURIComponent(preferences[setting]);
            }
        });
        return place.getAttribute('data-mo-address') + query;
    }

    /* A refusal is a piece of a page too, and tells why; anything else than a piece is not shown. */
    function load(place, url, API, done) {
        var wait = place.querySelector('.mo-item-wait');
        var failed = place.querySelector('.mo-item-failed');
        var content = place.querySelector('.mo-item-content');
        wait.hidden = false;
        failed.hidden = true;
        window.fetch(url, {credentials: 'same-origin'}).then(function (answer) { return answer.text(); }).then(function (html) {
            if (html.indexOf('data-mo-item=') < 0) {
                throw new Error('not a piece of a page');
            }
            content.innerHTML = html;
            done(content);
        }).catch(function () {
            content.textContent = '';
            failed.hidden = false;
        }).then(function () {
            wait.hidden = true;
            resize(API);
        });
    }

    function resize(API) {
        if (API && typeof API.resize === 'function') {
            API.resize();
        }
    }

    function settings(form) {
        var chosen = {};
        SETTINGS.forEach(function (setting) {
            chosen[setting] = form.elements[setting] ? form.elements[setting].value : '';
        });
        return chosen;
    }

    function item(name) {
        function Item(API) {
            this.API = API;
        }

        Item.prototype.render = function (context, preferences) {
            var place = frame(context);
            load(place, address(place, name, preferences), this.API, function () { return undefined; });
        };

        Item.prototype.renderEdit = function (context, preferences) {
            var place = frame(context);
            var API = this.API;
            load(place, address(place, name, preferences, 'edit'), API, function (content) {
                var form = content.querySelector('form');
                if (!form) {
                    return;
                }
                form.addEventListener('submit', function (event) {
                    event.preventDefault();
                    API.savePreferences(settings(form));
                });
                form.querySelector('.cancel').addEventListener('click', function () { API.closeEdit(); });
                form.elements.project.focus();
            });
        };
        return Item;
    }

    ['target-attainment', 'funnel', 'pacing', 'tagging', 'lead-time'].forEach(function (name) {
        define('marketops/' + name + '-item', [], function () { return item(name); });
    });
}());

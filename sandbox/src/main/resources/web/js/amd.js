/* Modules by name, as far as scripts of plugins use them: define(name, [needs], factory), require([needs], use), require(name).
   A factory runs when its module is needed for the first time. */
(function (window) {
    'use strict';
    var defined = {};
    var made = {};

    function get(name) {
        if (!(name in made)) {
            if (!defined[name]) {
                throw new Error('There is no module ' + name);
            }
            made[name] = undefined;
            made[name] = run(defined[name].factory, defined[name].needs);
        }
        return made[name];
    }

    function run(factory, needs) {
        return typeof factory === 'function' ? factory.apply(window, needs.map(get)) : factory;
    }

    window.define = function (name, needs, factory) {
        var list = Array.isArray(needs);
        defined[name] = {needs: list ? needs : [], factory: list ? factory : needs};
    };
    window.define.amd = {};

    window.require = function (needs, use) {
        return Array.isArray(needs) ? run(use || function () { return undefined; }, needs) : get(needs);
    };

    window.define('jquery', function () { return window.jQuery; });
    window.define('wrm/context-path', function () { return window.AJS.contextPath; });

    /* Jira keeps the settings of an item with the dashboard; here the browser keeps them. */
    function settings(content) {
        return JSON.parse(window.localStorage.getItem('item:' + content.getAttribute('data-key')) || '{}');
    }

    function api(content) {
        return {
            resize: function () { return undefined; },
            forceLayoutRefresh: function () { return undefined; },
            initRefresh: function () { return undefined; },
            getGadgetId: function () { return content.id; },
            isEditable: function () { return true; },
            showLoadingBar: function () { return undefined; },
            hideLoadingBar: function () { return undefined; },
            savePreferences: function (chosen) {
                window.localStorage.setItem('item:' + content.getAttribute('data-key'), JSON.stringify(chosen));
                render(content, 'render');
            },
            closeEdit: function () { render(content, 'render'); },
            once: function () { return undefined; }
        };
    }

    /* Each item of a dashboard is handed to its module once the page is there; one that fails leaves the others alone. */
    function render(content, how) {
        try {
            var Item = get(content.getAttribute('data-amd-module'));
            new Item(api(content), {})[how](window.jQuery(content), settings(content));
            content.setAttribute('data-rendered', 'true');
        } catch (failure) {
            content.setAttribute('data-rendered', 'failed');
            window.console.error(failure);
        }
    }

    document.addEventListener('DOMContentLoaded', function () {
        document.querySelectorAll('.dashboard-item-content[data-amd-module]').forEach(function (content) { render(content, 'render'); });
        document.querySelectorAll('.sb-configure').forEach(function (button) {
            button.addEventListener('click', function () {
                render(document.getElementById(button.getAttribute('data-for')), 'renderEdit');
            });
        });
    });
}(window));

/* The few globals of Jira's pages that plugin scripts reach for. Pages work without this file. */
(function (window, $) {
    'use strict';
    var AJS = window.AJS = window.AJS || {};

    function meta(name) {
        var element = document.querySelector('meta[name="ajs-' + name + '"]');
        return element ? element.getAttribute('content') : undefined;
    }

    AJS.contextPath = function () { return meta('context-path') || ''; };
    AJS.Meta = AJS.Meta || {
        get: meta,
        getBoolean: function (name) { return meta(name) === 'true'; },
        getNumber: function (name) { return Number(meta(name)); }
    };
    window.contextPath = AJS.contextPath();

    var WRM = window.WRM = window.WRM || {};
    WRM.contextPath = AJS.contextPath;
    WRM._unparsedData = WRM._unparsedData || {};
    WRM._dataArrived = WRM._dataArrived || function () { };
    WRM.data = WRM.data || {
        claim: function (key) {
            var text = WRM._unparsedData[key];
            delete WRM._unparsedData[key];
            return text === undefined ? undefined : JSON.parse(text);
        }
    };

    var JIRA = window.JIRA = window.JIRA || {};
    JIRA.Events = JIRA.Events || { NEW_CONTENT_ADDED: 'newContentAdded' };
    JIRA.bind = JIRA.bind || function (event, handler) { $(document).bind(event, handler); };
    JIRA.Issue = JIRA.Issue || {
        getIssueKey: function () { return meta('issue-key'); },
        getIssueId: function () { var key = document.getElementById('key-val'); return key ? key.getAttribute('rel') : undefined; }
    };

    // A menu closes when the click or the focus goes elsewhere.
    function closeMenus(event) {
        Array.prototype.forEach.call(document.querySelectorAll('details.sb-menu[open]'), function (menu) {
            if (!menu.contains(event.target)) {
                menu.removeAttribute('open');
            }
        });
    }
    document.addEventListener('click', closeMenus);
    document.addEventListener('focusin', closeMenus);
    document.addEventListener('keydown', function (event) {
        var menu = event.target.closest && event.target.closest('details.sb-menu[open]');
        if (event.key === 'Escape' && menu) {
            menu.removeAttribute('open');
            menu.querySelector('summary').focus();
        }
    });
}(window, window.jQuery));

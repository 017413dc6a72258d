/* Puts what a person decides on above the fields of a transition screen. The screen may be a page or a dialog that comes and goes,
   so the page is watched. Whatever fails here leaves Jira's screen as it is. */
(function () {
    'use strict';
    var FORM = 'form#issue-workflow-transition';
    var DONE = 'data-mo-decision';

    function value(form, name) {
        var field = form.querySelector('input[name="' + name + '"]');
        return field ? field.value : '';
    }

    function remembered(key, newValue) {
        try {
            if (newValue) {
                window.sessionStorage.setItem(key, newValue);
            }
            return window.sessionStorage.getItem(key) || '';
        } catch (noStorage) {
            return '';
        }
    }

    /* A form that came back with an error was open before: what changed since then is shown first. */
    function cameBack(form) {
        var around = form.closest('.jira-dialog-content, section, #content, body');
        return !!(around && around.querySelector('.aui-message-error, .aui-message.error, .error'));
    }

    function uncommented(form) {
        var comment = form.querySelector('textarea[name="comment"]');
        return comment && !comment.value.trim() ? '&comment=none' : '';
    }

    function show(form, html) {
        var section = new DOMParser().parseFromString(html, 'text/html').getElementById('marketops-decision');
        var body = form.querySelector('.form-body') || form;
        if (!section || form.querySelector('#marketops-decision')) {
            return;
        }
        body.insertBefore(document.importNode(section, true), body.firstChild);
    }

    function fill(form) {
        var issue = value(form, 'id');
        var action = value(form, 'action');
        var context = (form.getAttribute('action') || '').split('/secure/')[0];
        if (form.hasAttribute(DONE) || !issue || !action) {
            return;
        }
        form.setAttribute(DONE, '');
        var key = 'marketops-read-' + issue + '-' + action;
        var since = cameBack(form) ? remembered(key).split(':')[1] : '';
        fetch(context + '/plugins/servlet/marketops/decision?part=1&issue=' + encodeURIComponent(issue) + '&action='
                + encodeURIComponent(action) + (since ? '&since=' + encodeURIComponent(since) + uncommented(form) : ''),
            {credentials: 'same-origin'})
            .then(function (answer) {
                return answer.ok && !answer.redirected ? answer.text() : '';
            }).then(function (html) {
                if (html) {
                    show(form, html);
                    remembered(key, value(form, 'marketops-read'));
                }
            }).catch(function () {
                form.removeAttribute(DONE + '-failed');
            });
    }

    function look() {
        Array.prototype.forEach.call(document.querySelectorAll(FORM), fill);
    }

    function start() {
        look();
        new MutationObserver(look).observe(document.body, {childList: true, subtree: true});
    }

    if (document.body) {
        start();
    } else {
        document.addEventListener('DOMContentLoaded', start);
    }
}());

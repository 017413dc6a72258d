/* The approval panel. Without this script its form is sent as any form, and its answer is a page. With it the answer comes into the
   panel, and what was typed survives a reload. Panels are replaced after inline edits, so events are heard on the document. */
(function () {
    'use strict';
    var FORM = 'form.mo-decide';
    var pressed = null;

    function closest(node, selector) {
        return node && node.closest ? node.closest(selector) : null;
    }

    /* What was typed, by issue: an inline edit redraws the panel, and others may decide meanwhile. */
    function key(form) {
        return 'marketops-comment-' + form.querySelector('input[name="issue"]').value;
    }

    function keep(form, text) {
        try {
            if (text) {
                window.sessionStorage.setItem(key(form), text);
            } else {
                window.sessionStorage.removeItem(key(form));
            }
        } catch (noStorage) {
            return;
        }
    }

    function bringBack() {
        Array.prototype.forEach.call(document.querySelectorAll(FORM + ':not([data-mo-kept])'), function (form) {
            var box = form.querySelector('textarea');
            form.setAttribute('data-mo-kept', '');
            try {
                if (box && !box.value) {
                    box.value = window.sessionStorage.getItem(key(form)) || '';
                }
            } catch (noStorage) {
                return;
            }
        });
    }

    function busy(form, isBusy) {
        Array.prototype.forEach.call(form.querySelectorAll('button[type=submit]'), function (button) {
            button.disabled = isBusy;
        });
    }

    function failed(form) {
        var text = document.createElement('p');
        var answer = form.querySelector('.mo-answer');
        text.className = 'mo-err';
        text.textContent = form.getAttribute('data-failed');
        answer.textContent = '';
        answer.appendChild(text);
        busy(form, false);
    }

    function markComment(form, problem) {
        var box = form.querySelector('textarea');
        var old = form.querySelector('#mo-comment-problem');
        if (old) {
            old.remove();
        }
        if (!box) {
            return;
        }
        box.removeAttribute('aria-invalid');
        box.removeAttribute('aria-describedby');
        if (problem) {
            box.parentNode.insertBefore(document.importNode(problem, true), box.nextSibling);
            box.setAttribute('aria-invalid', 'true');
            box.setAttribute('aria-describedby', 'mo-comment-problem');
            box.focus();
        }
    }

    function show(form, html) {
        var page = new DOMParser().parseFromString(html, 'text/html');
        var answer = form.querySelector('.mo-answer');
        var read = page.querySelector('input[name="marketops-read"]');
        if (!page.getElementById('mo-problems')) {
            failed(form);
            return;
        }
        answer.textContent = '';
        ['mo-problems', 'mo-new', 'mo-post'].forEach(function (id) {
            var part = page.getElementById(id);
            if (part) {
                answer.appendChild(document.importNode(part, true));
            }
        });
        if (read) {
            form.querySelector('input[name="marketops-read"]').value = read.value;
        }
        busy(form, false);
        markComment(form, page.getElementById('mo-comment-problem'));
    }

    function send(form, button) {
        var body = new URLSearchParams(new FormData(form));
        body.append('decision', button.value);
        body.append('part', '1');
        busy(form, true);
        fetch(form.getAttribute('action'), {
            method: 'POST',
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8'},
            body: body.toString()
        }).then(function (answer) {
            if (answer.status === 204) {
                form.reset();
                keep(form, '');
                window.location.reload();
                return '';
            }
            return answer.redirected ? Promise.reject(new Error('not logged in')) : answer.text();
        }).then(function (html) {
            if (html) {
                show(form, html);
            }
        }).catch(function () {
            failed(form);
        });
    }

    function retry(button) {
        button.disabled = true;
        fetch(button.getAttribute('data-url'), {
            method: 'POST',
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'},
            body: '{}'
        }).then(function () {
            window.location.reload();
        }, function () {
            button.disabled = false;
        });
    }

    /* What was typed for a decision that others have made: as a comment it is said all the same. */
    function post(button) {
        var form = closest(button, FORM);
        button.disabled = true;
        fetch(button.getAttribute('data-url'), {
            method: 'POST',
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'},
            body: JSON.stringify({body: form.querySelector('textarea').value})
        }).then(function (answer) {
            if (!answer.ok) {
                throw new Error('refused');
            }
            keep(form, '');
            window.location.reload();
        }).catch(function () {
            failed(form);
        });
    }

    document.addEventListener('click', function (event) {
        var again = closest(event.target, '.mo-approval-retry');
        pressed = closest(event.target, FORM + ' button[type=submit]');
        if (again) {
            retry(again);
        } else if (closest(event.target, '.mo-post-comment')) {
            post(event.target);
        }
    });

    document.addEventListener('submit', function (event) {
        var form = closest(event.target, FORM);
        var button = event.submitter || pressed;
        if (form && button && form.querySelector('.mo-answer') && window.fetch && window.URLSearchParams) {
            event.preventDefault();
            send(form, button);
        }
    });

    document.addEventListener('input', function (event) {
        var form = closest(event.target, FORM);
        if (form && event.target.name === 'comment') {
            keep(form, event.target.value);
        }
    });

    function start() {
        bringBack();
        new MutationObserver(bringBack).observe(document.body, {childList: true, subtree: true});
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
}());

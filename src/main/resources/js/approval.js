/* The approval panel's one button: tries a blocked outcome again and shows the page as it is then. Panels are replaced after
   inline edits, so the click is heard on the document. */
(function () {
    'use strict';
    document.addEventListener('click', function (event) {
        var button = event.target.closest ? event.target.closest('.mo-approval-retry') : null;
        if (!button) {
            return;
        }
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
    });
}());

/* Buttons that copy a text. Without script they are not shown: the text beside them can be selected. Panels are replaced after inline
   edits, so clicks are heard on the document, and a class on it shows the buttons, those that come later too. */
(function () {
    'use strict';
    function byHand(text) {
        var box = document.createElement('textarea');
        box.value = text;
        box.setAttribute('readonly', '');
        box.style.position = 'fixed';
        box.style.opacity = '0';
        document.body.appendChild(box);
        box.select();
        var done = document.execCommand('copy');
        document.body.removeChild(box);
        return done ? Promise.resolve() : Promise.reject(new Error('not copied'));
    }
    function copy(text) {
        return navigator.clipboard ? navigator.clipboard.writeText(text).catch(function () { return byHand(text); }) : byHand(text);
    }
    document.documentElement.classList.add('mo-can-copy');
    document.addEventListener('click', function (event) {
        var button = event.target.closest ? event.target.closest('button.mo-copy') : null;
        if (!button || button.hasAttribute('data-before')) {
            return;
        }
        button.setAttribute('data-before', button.textContent);
        copy(button.getAttribute('data-copy')).then(function () {
            button.textContent = button.getAttribute('data-done');
            setTimeout(function () {
                button.textContent = button.getAttribute('data-before');
                button.removeAttribute('data-before');
            }, 2000);
        }, function () {
            button.hidden = true;
        });
    });
}());

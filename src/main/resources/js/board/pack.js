/* Print, and one part a screen with the arrow keys. Without this the page reads the same. */
(function () {
    'use strict';

    function start() {
        const print = document.getElementById('mo-print');
        const present = document.getElementById('mo-present');
        if (!print || !present) {
            return;
        }
        const slides = Array.from(document.querySelectorAll('.mo-pack .mo-slide'));
        let at = 0;

        function go(to) {
            at = Math.max(0, Math.min(slides.length - 1, to));
            slides[at].scrollIntoView();
        }

        function show(on) {
            document.body.classList.toggle('mo-presenting', on);
            present.setAttribute('aria-pressed', String(on));
            if (on) {
                go(0);
            }
        }

        print.hidden = false;
        present.hidden = false;
        print.addEventListener('click', function () { window.print(); });
        present.addEventListener('click', function () { show(present.getAttribute('aria-pressed') !== 'true'); });
        document.addEventListener('keydown', function (event) {
            if (present.getAttribute('aria-pressed') !== 'true') {
                return;
            }
            if (event.key === 'ArrowRight' || event.key === 'ArrowDown') {
                event.preventDefault();
                go(at + 1);
            } else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') {
                event.preventDefault();
                go(at - 1);
            } else if (event.key === 'Escape') {
                show(false);
            }
        });
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
}());

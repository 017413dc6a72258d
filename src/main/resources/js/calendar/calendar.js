/* Dragging a bar moves its issue by whole days, with the checks of the edit screen. The form beside each row does the same by keys. */
(function () {
    'use strict';

    const DAY = 86400000;
    const SCROLL = 'marketops.calendar.scroll';

    const shifted = (day, by) => new Date(Date.parse(day + 'T00:00:00Z') + by * DAY).toISOString().slice(0, 10);

    function start(calendar) {
        const error = document.getElementById('mo-drag-error');

        function say(text) {
            error.textContent = text;
            error.hidden = !text;
            if (text) {
                error.scrollIntoView({block: 'nearest'});
            }
        }

        function back(bar) {
            bar.style.transform = '';
            bar.classList.remove('dragged', 'waits');
        }

        function moved(key, bar) {
            const page = new URL(calendar.getAttribute('data-self'), location.href);
            page.searchParams.set('done', key);
            page.searchParams.set('was', bar.dataset.first + '..' + bar.dataset.last);
            sessionStorage.setItem(SCROLL, String(window.scrollY));
            location.assign(page);
        }

        function move(bar, by) {
            if (bar.dataset.warn && !window.confirm(calendar.getAttribute('data-again'))) {
                back(bar);
                return;
            }
            const key = bar.closest('li').dataset.key;
            bar.classList.add('waits');
            bar.title = calendar.getAttribute('data-moving');
            say('');
            fetch(calendar.getAttribute('data-rest') + encodeURIComponent(key), {
                method: 'PUT',
                credentials: 'same-origin',
                headers: {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'},
                body: JSON.stringify({
                    first: shifted(bar.dataset.first, by), last: shifted(bar.dataset.last, by),
                    wasFirst: bar.dataset.first, wasLast: bar.dataset.last
                })
            }).then(answer => {
                if (answer.ok) {
                    moved(key, bar);
                    return;
                }
                answer.json().catch(() => ({})).then(body => {
                    back(bar);
                    say(key + ': ' + (body.message || calendar.getAttribute('data-failed')));
                });
            }, () => {
                back(bar);
                say(key + ': ' + calendar.getAttribute('data-failed'));
            });
        }

        function drag(bar) {
            let from = null;
            let by = 0;

            const width = () => bar.parentElement.getBoundingClientRect().width / Number(calendar.getAttribute('data-columns'));

            bar.setAttribute('data-drag', 'true');
            bar.addEventListener('pointerdown', event => {
                if (event.button === 0) {
                    from = event.clientX;
                    by = 0;
                    bar.setPointerCapture(event.pointerId);
                }
            });
            bar.addEventListener('pointermove', event => {
                if (from !== null) {
                    by = Math.round((event.clientX - from) / width());
                    bar.classList.toggle('dragged', by !== 0);
                    bar.style.transform = by === 0 ? '' : 'translateX(' + by * width() + 'px)';
                }
            });
            bar.addEventListener('pointerup', () => {
                const days = by;
                from = null;
                if (days !== 0) {
                    move(bar, days);
                }
            });
            bar.addEventListener('pointercancel', () => {
                from = null;
                by = 0;
                back(bar);
            });
            // A drag ends on the bar, which is a link: only a click without a drag may follow it.
            bar.addEventListener('click', event => {
                if (by !== 0) {
                    event.preventDefault();
                    by = 0;
                }
            });
        }

        calendar.querySelectorAll('.bar').forEach(drag);
        const scroll = sessionStorage.getItem(SCROLL);
        if (scroll !== null) {
            sessionStorage.removeItem(SCROLL);
            window.scrollTo(0, Number(scroll));
        }
    }

    function ready() {
        const calendar = document.getElementById('mo-cal');
        const print = document.getElementById('mo-print');
        if (calendar) {
            start(calendar);
        }
        if (print) {
            print.hidden = false;
            print.addEventListener('click', () => window.print());
        }
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', ready);
    } else {
        ready();
    }
}());

/* Shows how far an import is, and looks at the result once it has ended. Without script the page loads itself again. */
(function () {
  'use strict';

  const EVERY = 1000;

  function start(page) {
    const bar = page.querySelector('progress');
    const text = page.querySelector('#import-progress-rows');
    const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);

    function look() {
      fetch(page.dataset.url, { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then(function (answer) {
        if (!answer.ok) {
          window.location.reload();
          return null;
        }
        return answer.json();
      }).then(function (progress) {
        if (!progress) {
          return;
        }
        if (progress.of > 0) {
          bar.max = progress.of;
          bar.value = progress.rows;
          text.textContent = page.dataset.rows.replace('%1', numbers.format(progress.rows)).replace('%2', numbers.format(progress.of));
        }
        window.setTimeout(look, EVERY);
      }).catch(function () {
        window.setTimeout(look, EVERY);
      });
    }

    window.setTimeout(look, EVERY);
  }

  document.addEventListener('DOMContentLoaded', function () {
    const page = document.getElementById('import-progress');
    if (page) {
      start(page);
    }
  });
}());

/* Keeps the button of an import in step with what is chosen: how many rows it would bring, and what it still waits for.
   Without script the browser and the server ask for the same. */
(function () {
  'use strict';

  function chosen(form, name) {
    const answer = form.querySelector('input[name="' + name + '"]:checked');
    return answer ? answer.value : '';
  }

  function taken(form) {
    return Array.from(form.querySelectorAll('select[data-rows]'))
      .filter(function (select) { return select.value !== '' && select.value !== 'tray'; })
      .reduce(function (sum, select) { return sum + Number(select.dataset.rows); }, Number(form.dataset.matched));
  }

  function all(form) {
    return Array.from(form.querySelectorAll('select[data-rows]'))
      .reduce(function (sum, select) { return sum + Number(select.dataset.rows); }, Number(form.dataset.matched));
  }

  /* What the button waits for, and the part of the page that answers it. */
  function waitsFor(form, why) {
    const overlap = form.querySelector('#import-overlap');
    const plan = form.querySelector('#plan');
    const creates = Array.from(form.querySelectorAll('select[data-rows]')).some(function (select) { return select.value === 'create'; });
    if (overlap && chosen(form, 'overlap') === '') {
      return { text: why.dataset.first, place: overlap.querySelector('input') };
    }
    if (chosen(form, 'overlap') === 'stop' || chosen(form, 'bad') === 'stop') {
      return { text: why.dataset.stop, place: form.querySelector('input[value="stop"]:checked') };
    }
    return creates && plan && plan.value === '' ? { text: why.dataset.plan, place: plan } : null;
  }

  function preview(form) {
    const button = form.querySelector('#mo-import-commit');
    const why = form.querySelector('#import-why');
    if (!button) {
      return;
    }
    const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);

    function told(many, one, rows) {
      return rows === 1 ? one : many.replace('%1', numbers.format(rows));
    }

    function look() {
      const rows = taken(form);
      const wait = waitsFor(form, why);
      button.textContent = rows === 0 ? told(form.dataset.tray, form.dataset.trayOne, all(form)) : told(form.dataset.button, form.dataset.buttonOne, rows);
      button.setAttribute('aria-disabled', wait ? 'true' : 'false');
      why.textContent = (wait ? wait.text + ' ' : '') + why.dataset.batch;
    }

    form.addEventListener('change', look);
    form.addEventListener('submit', function (event) {
      const wait = waitsFor(form, why);
      if (wait) {
        event.preventDefault();
        wait.place.focus();
      }
    });
    look();
  }

  function choose(form) {
    const status = form.querySelector('#import-reading');
    form.addEventListener('submit', function () {
      status.textContent = status.dataset.text;
    });
    window.addEventListener('pageshow', function () {
      status.textContent = '';
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    const commit = document.getElementById('import-commit');
    const file = document.getElementById('import-file');
    if (commit) {
      preview(commit);
    }
    if (file) {
      choose(file);
    }
  });
}());

(function () {
  'use strict';
  var root = document.documentElement, button = document.getElementById('language'), title = document.querySelector('title');
  function show(language) {
    root.lang = language;
    document.title = title.getAttribute('data-' + language);
    document.querySelectorAll('a[href*=".html"]').forEach(function (link) {
      link.setAttribute('href', link.getAttribute('href').split('#')[0] + '#lang=' + language);
    });
  }
  var asked = /^#lang=(en|zh)$/.exec(location.hash);
  if (asked) { show(asked[1]); }
  button.hidden = false;
  button.addEventListener('click', function () { show(root.lang === 'zh' ? 'en' : 'zh'); });

  // A reader who follows a link to a part that is folded sees it open.
  function unfold() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    for (var part = target; part; part = part.parentElement) { if (part.tagName === 'DETAILS') { part.open = true; } }
  }
  window.addEventListener('hashchange', unfold);
  unfold();

  // Hours and minutes, percentages and numbers sort by what they are worth; what has no figure comes last.
  function worth(text) {
    var clock = /^(-?)(\d+):(\d\d)$/.exec(text), number;
    if (clock) { return (clock[1] ? -1 : 1) * (60 * clock[2] + +clock[3]); }
    number = parseFloat(text);
    return isNaN(number) ? -Infinity : number;
  }
  function sort(head) {
    var table = head.closest('table'), column = Array.prototype.indexOf.call(head.parentElement.children, head), body = table.tBodies[0];
    var figures = head.classList.contains('n'), down = head.getAttribute('aria-sort') ? head.getAttribute('aria-sort') === 'ascending' : figures;
    var rows = Array.prototype.map.call(body.rows, function (row, place) {
      var text = row.cells[column].innerText.trim();
      return { row: row, place: place, key: figures ? worth(text) : text };
    });
    rows.sort(function (a, b) {
      var order = figures ? (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) : a.key.localeCompare(b.key, root.lang);
      return (down ? -order : order) || a.place - b.place;
    });
    rows.forEach(function (each) { body.appendChild(each.row); });
    Array.prototype.forEach.call(head.parentElement.children, function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  }
  document.querySelectorAll('table.sortable').forEach(function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head) {
      var sorter = document.createElement('button');
      sorter.type = 'button';
      while (head.firstChild) { sorter.appendChild(head.firstChild); }
      sorter.addEventListener('click', function () { sort(head); });
      head.appendChild(sorter);
    });
  });

  // On paper everything is open; afterwards it is as it was.
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.filter.call(document.querySelectorAll('details'), function (part) { return !part.open; });
    opened.forEach(function (part) { part.open = true; });
  });
  window.addEventListener('afterprint', function () { opened.forEach(function (part) { part.open = false; }); });
})();

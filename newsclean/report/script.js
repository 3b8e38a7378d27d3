"use strict";
// Comfort alone: the report is whole without it. Arrow keys walk the rows, buttons set several switches at once.
const isStory = (box) => box.closest("fieldset").firstElementChild.textContent === "Article";
const wanted = {
  all: () => true,
  none: () => false,
  article: (box) => isStory(box),
  boilerplate: (box) => !isStory(box),
};

for (const button of document.querySelectorAll("button[data-show]")) {
  button.addEventListener("click", () => {
    for (const box of button.form.querySelectorAll("input[data-role]")) box.checked = wanted[button.dataset.show](box);
    keepStops();
  });
}

const isShown = (row) => row.offsetParent !== null;

function neighbour(row, step) {
  do row = step < 0 ? row.previousElementSibling : row.nextElementSibling; while (row && !isShown(row));
  return row;
}

function edge(list, step) {
  const row = step < 0 ? list.lastElementChild : list.firstElementChild;
  return row && !isShown(row) ? neighbour(row, step) : row;
}

function focus(list, row) {
  if (!row) return;
  for (const old of list.querySelectorAll('[tabindex="0"]')) old.tabIndex = -1;
  row.tabIndex = 0;
  row.focus();
}

const keys = {
  ArrowDown: (list, row) => neighbour(row, 1),
  ArrowUp: (list, row) => neighbour(row, -1),
  Home: (list) => edge(list, 1),
  End: (list) => edge(list, -1),
};

for (const list of document.querySelectorAll(".rows")) {
  if (list.firstElementChild) list.firstElementChild.tabIndex = 0;
  list.addEventListener("click", (event) => focus(list, event.target.closest(".seg")));
  list.addEventListener("keydown", (event) => {
    const row = event.target.closest(".seg");
    if (!row || !keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focus(list, keys[event.key](list, row));
  });
}

// A row that a switch has hidden cannot hold its list's one tab stop: the first that is shown takes it.
function keepStops() {
  for (const list of document.querySelectorAll(".rows")) {
    const stop = list.querySelector('[tabindex="0"]');
    if (stop && isShown(stop)) continue;
    const row = edge(list, 1);
    if (stop) stop.tabIndex = -1;
    if (row) row.tabIndex = 0;
  }
}

document.addEventListener("change", keepStops);

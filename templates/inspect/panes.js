/** The panes: one per form, side by side. Only the lines in sight are in the document. Hover, focus and click link lines of all panes. */
(() => {
  const rowHeight = 18;
  const { onLaunch } = window.inspection;
  const container = document.getElementById("panes");
  const follow = document.getElementById("follow");
  const panes = new Map();
  let model;
  /** What is hovered or under the keyboard's cursor, and what stays marked. */
  let pointed;
  let pinned;
  let marks;

  const comment = /(\/\/.*|;;.*)$/;
  const words =
    /\b(kernel|shared|fragment|copy|mma|load|map|reduce|for|if|else|while|let|var|const|return|yield|export|function|import|from|input|output|scalar|param|barrier)\b/g;
  const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escapeText = (text) => text.replace(/[&<>"]/g, (c) => escapes[c]);

  function lineHtml(text, name) {
    const at = text.search(comment);
    const [code, rest] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
    const shown =
      name === "source" || name === "tile"
        ? escapeText(code).replace(words, '<span class="word">$1</span>')
        : escapeText(code);
    return rest === "" ? shown : `${shown}<span class="dim">${escapeText(rest)}</span>`;
  }

  function makePane(name) {
    const element = container.querySelector(`[data-view="${name}"]`);
    const scroll = element.querySelector(".scroll");
    const pane = {
      name,
      element,
      scroll,
      sizer: scroll.querySelector(".sizer"),
      ruler: element.querySelector(".ruler"),
      count: element.querySelector("header span"),
      cursor: 0,
    };
    scroll.addEventListener("scroll", () => draw(pane), { passive: true });
    scroll.addEventListener("pointerover", (event) => point(pane, rowAt(event)));
    scroll.addEventListener("pointerleave", () => point(pane, undefined));
    scroll.addEventListener("click", (event) => {
      const row = rowAt(event);
      if (row === undefined) return;
      pane.cursor = row;
      pin(pane, row);
    });
    scroll.addEventListener("keydown", (event) => key(pane, event));
    scroll.addEventListener("focus", () => {
      if (scroll.matches(":focus-visible")) point(pane, pane.cursor);
    });
    new ResizeObserver(() => draw(pane)).observe(scroll);
    return pane;
  }

  const rowAt = (event) => {
    const row = event.target.closest?.(".row");
    return row === null || row === undefined ? undefined : Number(row.dataset.row);
  };

  function draw(pane) {
    const { view, scroll, sizer, name } = pane;
    if (view === undefined || pane.element.hidden) return;
    const first = Math.max(0, Math.floor(scroll.scrollTop / rowHeight) - 8);
    const last = Math.min(view.lines.length, Math.ceil((scroll.scrollTop + scroll.clientHeight) / rowHeight) + 8);
    const of = marks?.get(name);
    const html = [];
    for (let i = first; i < last; i++) {
      const hue = model.hue(view, i);
      const file = view.at !== undefined && view.at[i] === undefined;
      const classes = [
        "row",
        file && "file",
        hue !== undefined && "tinted",
        of?.get(i),
        pointed?.pane === pane && pointed.row === i && "cursor",
        pinned?.pane === pane && pinned.row === i && "pinned",
      ];
      const number = file ? "" : (view.at?.[i].line ?? i + 1);
      html.push(
        `<div class="${classes.filter(Boolean).join(" ")}" id="${name}-${i}" role="option" aria-selected="${of?.has(i) === true}" data-row="${i}" style="top:${i * rowHeight}px${hue === undefined ? "" : `;--hue:${hue}`}"><span class="no">${number}</span>${lineHtml(view.lines[i], name)}</div>`,
      );
    }
    sizer.innerHTML = html.join("");
    drawRuler(pane, of);
  }

  /** The strip at the right: where the marked lines lie in the whole text. */
  function drawRuler({ ruler, scroll, view }, of) {
    const height = scroll.clientHeight;
    ruler.style.height = `${height}px`;
    ruler.width = 8 * devicePixelRatio;
    ruler.height = height * devicePixelRatio;
    const pen = ruler.getContext("2d");
    if (pen === null || of === undefined) return;
    pen.scale(devicePixelRatio, devicePixelRatio);
    const colours = { near: "#8aa6e8", linked: "#2f5fd0", exact: "#e08a00" };
    const whole = Math.max(view.lines.length * rowHeight, height);
    for (const kind of ["near", "linked", "exact"]) {
      pen.fillStyle = colours[kind];
      for (const [row, mark] of of) if (mark === kind) pen.fillRect(0, (row * rowHeight * height) / whole, 8, 2);
    }
  }

  function point(pane, row) {
    if (pointed?.pane === pane && pointed?.row === row) return;
    pointed = row === undefined ? undefined : { pane, row };
    update(pane);
  }

  function pin(pane, row) {
    pinned = pinned?.pane === pane && pinned.row === row ? undefined : { pane, row };
    pointed = { pane, row };
    update(pane);
  }

  let waiting;
  function update(from) {
    const at = pinned ?? pointed;
    marks = at === undefined ? undefined : model.links(at.pane.view, at.row);
    for (const pane of panes.values()) draw(pane);
    clearTimeout(waiting);
    if (marks !== undefined && follow.checked) waiting = setTimeout(() => bringIntoSight(pinned?.pane ?? from), 80);
  }

  /** Scrolls the other panes to their first marked line, where none is in sight. */
  function bringIntoSight(except) {
    for (const pane of panes.values()) {
      if (pane === except || pane.element.hidden) continue;
      const of = marks?.get(pane.name);
      if (of === undefined || of.size === 0) continue;
      const { scrollTop, clientHeight } = pane.scroll;
      const best = ["exact", "linked", "near"]
        .map((kind) => [...of].filter(([, mark]) => mark === kind).map(([row]) => row))
        .find((rows) => rows.length > 0);
      const inSight = (row) => row * rowHeight >= scrollTop && (row + 1) * rowHeight <= scrollTop + clientHeight;
      if (!best.some(inSight)) pane.scroll.scrollTop = Math.max(0, Math.min(...best) * rowHeight - clientHeight / 3);
    }
  }

  function key(pane, event) {
    const page = Math.max(1, Math.floor(pane.scroll.clientHeight / rowHeight) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.key === "Escape") {
      pinned = undefined;
      pointed = undefined;
      update(pane);
    } else if (event.key === "Enter" || event.key === " ") pin(pane, pane.cursor);
    else if (event.key in steps) {
      const end = Math.max(0, pane.view.lines.length - 1);
      pane.cursor = Math.min(end, Math.max(0, pane.cursor + steps[event.key]));
      const top = pane.cursor * rowHeight;
      const { scrollTop, clientHeight } = pane.scroll;
      if (top < scrollTop) pane.scroll.scrollTop = top;
      else if (top + rowHeight > scrollTop + clientHeight) pane.scroll.scrollTop = top + rowHeight - clientHeight;
      pane.scroll.setAttribute("aria-activedescendant", `${pane.name}-${pane.cursor}`);
      point(pane, pane.cursor);
    } else return;
    event.preventDefault();
  }

  function arrange() {
    let shown = 0;
    for (const box of document.querySelectorAll("[data-toggle]")) {
      const { element } = panes.get(box.dataset.toggle);
      element.hidden = !box.checked;
      if (box.checked) shown++;
    }
    container.style.setProperty("--columns", String(Math.max(1, shown <= 3 ? shown : Math.ceil(shown / 2))));
    container.style.setProperty("--pane-height", shown <= 3 ? "78vh" : "44vh");
    for (const pane of panes.values()) draw(pane);
  }

  for (const element of container.querySelectorAll(".pane"))
    panes.set(element.dataset.view, makePane(element.dataset.view));
  for (const box of document.querySelectorAll("[data-toggle]")) box.addEventListener("change", arrange);

  onLaunch((chosen) => {
    model = chosen;
    [pointed, pinned, marks] = [];
    for (const view of model.views) {
      const pane = panes.get(view.name);
      pane.view = view;
      pane.cursor = 0;
      const widest = view.lines.reduce((most, line) => Math.max(most, line.length), 0);
      pane.sizer.style.height = `${view.lines.length * rowHeight}px`;
      pane.sizer.style.width = `calc(${widest}ch + 6em)`;
      pane.scroll.querySelector(".missing")?.remove();
      if (view.missing !== undefined)
        pane.scroll.insertAdjacentHTML("beforeend", `<p class="missing">${escapeText(view.missing)}</p>`);
      pane.count.textContent = view.missing === undefined ? `${view.lines.length} lines` : "not made";
      pane.scroll.scrollTop = 0;
    }
    // The kernel itself, not its imports.
    const source = panes.get("source");
    const first = model.views[0].lines.findIndex((_, i) => model.hue(model.views[0], i) !== undefined);
    source.scroll.scrollTop = Math.max(0, first - 2) * rowHeight;
    source.cursor = Math.max(0, first);
    arrange();
  });
})();

/** The page's data as the panes and pictures use it: each launch with its views, and which lines belong together. */
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);

  /** The source files one after another, each under its name. */
  function sourceView(launch) {
    const [lines, at, rowOf] = [[], [], new Map()];
    launch.files.forEach((file, f) => {
      lines.push(file.name);
      at.push(undefined);
      file.lines.forEach((text, i) => {
        rowOf.set(`${f}:${i + 1}`, lines.length);
        lines.push(text);
        at.push({ file: f, line: i + 1 });
      });
    });
    return { name: "source", title: "TypeScript", lines, at, rowOf };
  }

  function modelOf(launch) {
    const source = sourceView(launch);
    const { places } = launch;
    const key = (p) => `${places[p].file}:${places[p].line}`;
    /** A place, its call site, the call site of that, … */
    const chain = (p) => {
      const all = [];
      for (let at = p; at >= 0; at = places[at].up) all.push(at);
      return all;
    };
    // Colours go round the wheel by source line, so that neighbours differ.
    const order = new Map();
    const used = new Set(launch.views.flatMap((view) => view.places).filter((p) => p >= 0));
    for (const name of [...new Set([...used].map(key))].sort((a, b) => source.rowOf.get(a) - source.rowOf.get(b)))
      order.set(name, order.size);
    const hueOfKey = (name) => (order.has(name) ? Math.round((order.get(name) * 137.5) % 360) : undefined);
    const views = [source, ...launch.views];
    const hue = (view, row) => {
      if (view.name === "source") {
        const at = source.at[row];
        return at === undefined ? undefined : hueOfKey(`${at.file}:${at.line}`);
      }
      return view.places[row] >= 0 ? hueOfKey(key(view.places[row])) : undefined;
    };

    /** For a line of one view: what to mark in each view, as row → "exact", "linked" or "near" (through an inlined call). */
    function links(from, row) {
      const linked = new Set();
      const near = new Set();
      const sourceRows = new Map();
      let node = -1;
      if (from.name === "source") {
        const at = source.at[row];
        if (at === undefined) return undefined;
        sourceRows.set(row, "linked");
        const own = `${at.file}:${at.line}`;
        for (const p of used) {
          const [first, ...outer] = chain(p).map(key);
          if (first === own) linked.add(p);
          else if (outer.includes(own)) near.add(p);
        }
      } else {
        const p = from.places[row];
        node = from.nodes[row];
        if (!(p >= 0)) return undefined;
        linked.add(p);
        chain(p).forEach((at, depth) => {
          const target = source.rowOf.get(key(at));
          if (target !== undefined && !sourceRows.has(target)) sourceRows.set(target, depth === 0 ? "linked" : "near");
        });
      }
      const marks = new Map([["source", sourceRows]]);
      for (const view of launch.views) {
        const rows = new Map();
        view.places.forEach((p, i) => {
          if (node >= 0 && view.nodes[i] === node) rows.set(i, "exact");
          else if (linked.has(p)) rows.set(i, "linked");
          else if (near.has(p)) rows.set(i, "near");
        });
        marks.set(view.name, rows);
      }
      return marks;
    }
    return { launch, views, hue, links, lineText: (p) => `${launch.files[places[p].file].name}:${places[p].line}` };
  }

  const listeners = [];
  let current;
  window.inspection = {
    data,
    /** Calls back with the launch's model now, and whenever another launch is chosen. */
    onLaunch(listener) {
      listeners.push(listener);
      if (current !== undefined) listener(current);
    },
    choose(index) {
      current = modelOf(data.launches[index]);
      for (const listener of listeners) listener(current);
    },
  };
})();

/** The pictures below the panes: who holds which element of a fragment, banks of shared memory, the iterations of pipelined loops. */
(() => {
  const { onLaunch } = window.inspection;
  const byId = (id) => document.getElementById(id);
  const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escapeText = (text) => String(text).replace(/[&<>"]/g, (c) => escapes[c]);
  const svg = (width, height, label, body) =>
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(label)}">${body}</svg>`;
  const text = (x, y, content, classes = "", anchor = "start") =>
    `<text x="${x}" y="${y}" class="${classes}" text-anchor="${anchor}">${escapeText(content)}</text>`;
  const figure = (caption, drawing) => `<figure class="picture"><figcaption>${caption}</figcaption>${drawing}</figure>`;

  // ── fragments ──

  /** What the bits of `index` add to the coordinates. */
  const add = (bases, index, at) =>
    bases.forEach((b, bit) => {
      if (b !== null && (index >> bit) & 1) at[b.dim] += b.step;
    });

  /** Element (row, column) → its holders, for the elements of a window; leading dims are at 0. */
  function holders({ layout }, from, size) {
    const rank = layout.shape.length;
    const found = new Map();
    for (let warp = 0; warp < 2 ** layout.warps.length; warp++)
      for (let lane = 0; lane < 32; lane++)
        for (let register = 0; register < 2 ** layout.regs.length; register++) {
          const at = new Array(rank).fill(0);
          add(layout.regs, register, at);
          add(layout.lanes, lane, at);
          add(layout.warps, warp, at);
          if (at.some((c, d) => c >= layout.shape[d]) || at.slice(0, -2).some((c) => c > 0)) continue;
          const [i, j] = rank === 1 ? [0, at[0]] : at.slice(-2);
          if (i < from[0] || j < from[1] || i >= from[0] + size[0] || j >= from[1] + size[1]) continue;
          const key = `${i},${j}`;
          found.set(key, [...(found.get(key) ?? []), { warp, lane, register }]);
        }
    return found;
  }

  const hueOfLane = (lane) => Math.round((lane * 360) / 32);

  function fragmentSvg(fragment, from) {
    const { layout, perWord } = fragment;
    const [rows, columns] = layout.shape.length === 1 ? [1, layout.shape[0]] : layout.shape.slice(-2);
    const size = [Math.min(32, rows), Math.min(32, columns)];
    const found = holders(fragment, from, size);
    const [w, h, left, top] = [34, 17, 34, 16];
    const parts = [];
    for (let i = 0; i < size[0]; i++) {
      parts.push(text(left - 6, top + i * h + 12, from[0] + i, "axis", "end"));
      for (let j = 0; j < size[1]; j++) {
        const [x, y] = [left + j * w, top + i * h];
        if (i === 0) parts.push(text(x + w / 2, top - 5, from[1] + j, "axis", "middle"));
        const of = found.get(`${from[0] + i},${from[1] + j}`) ?? [];
        const [first] = of;
        if (first === undefined) continue;
        const { warp, lane, register } = first;
        const word = perWord > 1 ? ` (word ${Math.floor(register / perWord)}, part ${register % perWord})` : "";
        const more = of.length > 1 ? `; ${of.length} threads or registers hold it` : "";
        parts.push(
          `<rect class="cell lane" data-thread="${warp}:${lane}" style="--hue:${hueOfLane(lane)};--sat:${warp % 2 === 0 ? 62 : 35}%" x="${x}" y="${y}" width="${w}" height="${h}"><title>[${from[0] + i}, ${from[1] + j}]: warp ${warp}, lane ${lane}, register ${register}${word}${more}</title></rect>`,
          text(x + w / 2, y + 12, `${lane}:${register}`, "small", "middle"),
        );
      }
    }
    return svg(
      left + size[1] * w + 4,
      top + size[0] * h + 4,
      `fragment ${fragment.name}: lane and register of each element`,
      parts.join(""),
    );
  }

  function basesText({ shape, regs, lanes, warps }) {
    const names = shape.length === 1 ? ["j"] : shape.length === 2 ? ["i", "j"] : shape.map((_, d) => "ijklmn"[d]);
    const one = (b) => (b === null ? "replica" : `${names[b.dim]}+${b.step}`);
    const part = (name, bases) => `${name} bits: ${bases.length === 0 ? "none" : bases.map(one).join(", ")}`;
    return [part("register", regs), part("lane", lanes), part("warp", warps)].join(" · ");
  }

  let fragments = [];
  function drawFragment() {
    const fragment = fragments[byId("fragment").value];
    const holder = byId("fragment-picture");
    if (fragment === undefined) {
      holder.innerHTML = "<p>This kernel has no fragments.</p>";
      return;
    }
    const { shape } = fragment.layout;
    const [rows, columns] = shape.length === 1 ? [1, shape[0]] : shape.slice(-2);
    for (const [id, extent] of [
      ["from-row", rows],
      ["from-column", columns],
    ]) {
      const slider = byId(id);
      slider.max = String(Math.max(0, extent - 32));
      slider.closest("label").hidden = extent <= 32;
    }
    const from = [Number(byId("from-row").value), Number(byId("from-column").value)];
    const rest = rows > 32 || columns > 32 ? `, elements from [${from.join(", ")}] on` : "";
    const caption = `<b>${escapeText(fragment.name)}</b> ${escapeText(fragment.dtype)} [${shape.join(", ")}]${rest}: lane:register of each element. ${escapeText(basesText(fragment.layout))}`;
    holder.innerHTML = figure(caption, fragmentSvg(fragment, from));
  }

  byId("fragment-picture").addEventListener("pointerover", (event) => {
    const thread = event.target.dataset?.thread;
    for (const cell of byId("fragment-picture").querySelectorAll(".same")) cell.classList.remove("same");
    if (thread === undefined) return;
    for (const cell of byId("fragment-picture").querySelectorAll(`[data-thread="${thread}"]`))
      cell.classList.add("same");
  });
  byId("fragment").addEventListener("change", () => {
    byId("from-row").value = byId("from-column").value = "0";
    drawFragment();
  });
  for (const id of ["from-row", "from-column"]) byId(id).addEventListener("input", drawFragment);

  function listFragments(model) {
    fragments = model.launch.fragments;
    byId("fragment").innerHTML = fragments
      .map(({ name, dtype, layout, roles, place }, i) => {
        const where = place < 0 ? "" : ` (${model.lineText(place)})`;
        return `<option value="${i}">${escapeText(`${name}: ${dtype} [${layout.shape.join(", ")}]${roles.length > 0 ? `, ${roles.join(", ")}` : ""}${where}`)}</option>`;
      })
      .join("");
    const telling = fragments.findIndex(({ roles }) => roles.includes("accumulator"));
    byId("fragment").value = String(Math.max(0, telling));
    byId("from-row").value = byId("from-column").value = "0";
    drawFragment();
  }

  // ── shared memory ──

  /** The block's bytes, each buffer where it lies; those that share bytes below each other. */
  function memoryMap(buffers, bytes) {
    const [width, h] = [1000, 26];
    const lanes = [];
    const placed = [...buffers]
      .sort((a, b) => a.offset - b.offset)
      .map((buffer) => {
        let lane = lanes.findIndex((end) => end <= buffer.offset);
        if (lane < 0) lane = lanes.push(0) - 1;
        lanes[lane] = buffer.offset + buffer.bytes;
        return { ...buffer, lane };
      });
    const whole = Math.max(bytes, 1);
    const parts = placed.map(({ name, offset, bytes: size, note, lane }) => {
      const [x, w] = [(offset / whole) * width, Math.max(2, (size / whole) * width)];
      const label = w > name.length * 7 + 8 ? text(x + 5, lane * (h + 4) + 17, name) : "";
      return `<rect class="buffer" x="${x}" y="${lane * (h + 4)}" width="${w}" height="${h}" rx="3"><title>${escapeText(`${name}: ${size} bytes at ${offset}, ${note}`)}</title></rect>${label}`;
    });
    const height = lanes.length * (h + 4);
    const axis = text(0, height + 12, "0", "axis") + text(width, height + 12, `${bytes} bytes`, "axis", "end");
    return svg(width, height + 16, "shared memory of a block", parts.join("") + axis);
  }

  function banksSvg({ name, banks, rows, rowBytes }) {
    const [w, left, top] = [22, 44, 18];
    const parts = banks.flatMap((row, i) => [
      text(left - 6, top + i * w + 15, `row ${i}`, "axis", "end"),
      ...row.map(
        (bank, c) =>
          `<rect class="cell bank" style="--hue:${bank * 45}" x="${left + c * w}" y="${top + i * w}" width="${w}" height="${w}"><title>row ${i}, bytes ${16 * c} to ${16 * c + 15}: banks ${4 * bank} to ${4 * bank + 3}</title></rect>${text(left + c * w + w / 2, top + i * w + 15, 4 * bank, "small", "middle")}`,
      ),
    ]);
    banks[0].forEach((_, c) => {
      if (c % 4 === 0) parts.push(text(left + c * w, top - 5, 16 * c, "axis"));
    });
    const cut = rows > banks.length || rowBytes / 16 > banks[0].length;
    const drawing = svg(left + banks[0].length * w + 4, top + banks.length * w + 4, `banks of ${name}`, parts.join(""));
    return { drawing, cut };
  }

  function drawShared({ launch }) {
    const { buffers, sharedBytes } = launch;
    if (buffers.length === 0) {
      byId("shared-pictures").innerHTML = "<p>This kernel uses no shared memory.</p>";
      return;
    }
    const map = figure(
      "Where the buffers lie in a block's shared memory. What is drawn below each other shares bytes, one after the other.",
      memoryMap(buffers, sharedBytes),
    );
    const tiles = buffers
      .filter(({ banks }) => banks !== undefined)
      .map((buffer) => {
        const { drawing, cut } = banksSvg(buffer);
        return figure(
          `<b>${escapeText(buffer.name)}</b> ${escapeText(buffer.note)}: first of the four banks that each 16-byte chunk lies in${cut ? `; the first rows and chunks of ${buffer.rows} × ${buffer.rowBytes / 16}` : ""}`,
          drawing,
        );
      });
    byId("shared-pictures").innerHTML = map + tiles.join("");
  }

  // ── pipelined loops ──

  function timelineSvg({ rings, events, length }) {
    const iterations = Math.min(6, Math.max(...rings.map(({ slots }) => slots), 2) + 2);
    const [left, width, h, top] = [150, 900, 20, 22];
    const x = (iteration, at) => left + ((iteration * length + at) / (iterations * length)) * width;
    const parts = [];
    const bar = (kind, y, from, to, title) => {
      const end = Math.min(to, left + width);
      if (end <= from) return;
      parts.push(
        `<rect class="${kind}" x="${from.toFixed(1)}" y="${y}" width="${Math.max(1.5, end - from).toFixed(1)}" height="${h - 5}" rx="2"><title>${escapeText(title)}</title></rect>`,
      );
    };
    let y = top;
    const lane = (label) => {
      parts.push(text(left - 8, y + 12, label, "axis", "end"));
      y += h;
      return y - h;
    };
    for (const { buffer, slots } of rings) {
      const own = events.filter((e) => e.buffer === buffer);
      const firstUse = own.find((e) => (e.kind === "read" || e.kind === "write") && e.slot === 0)?.from ?? 0;
      const arrival = events.filter((e) => e.kind === "wait" && e.from <= firstUse).at(-1)?.to ?? firstUse;
      for (let slot = 0; slot < slots; slot++) {
        const at = lane(`${buffer}, slot ${slot}`);
        for (let i = 1 - slots; i < iterations; i++) {
          for (const e of own) {
            if ((((i + e.slot) % slots) + slots) % slots !== slot) continue;
            if (e.kind === "copy") {
              bar(
                "flight",
                at,
                Math.max(left, x(i, e.from)),
                x(i + e.slot, arrival),
                `in flight: asked for in iteration ${i}, waited for in iteration ${i + e.slot}`,
              );
              if (i >= 0)
                bar(
                  "copy",
                  at,
                  x(i, e.from),
                  x(i, e.to),
                  `iteration ${i}: ${e.count} copies into ${buffer} for iteration ${i + e.slot}`,
                );
            } else if (i >= 0 && (e.kind === "read" || e.kind === "write"))
              bar("use", at, x(i, e.from), x(i, e.to), `iteration ${i}: ${e.count} ${e.kind}s of ${buffer}`);
          }
        }
      }
    }
    const rows = [
      ["matrix instructions", (e) => e.kind === "mma", (e) => `${e.count} matrix instructions`],
      [
        "waits, barriers",
        (e) => e.kind === "wait" || e.kind === "barrier",
        (e) =>
          e.kind === "wait"
            ? `wait until at most ${e.pending ?? 0} groups of copies are in flight`
            : "barrier of the block",
      ],
      [
        "other shared memory",
        (e) => e.buffer !== undefined && !rings.some(({ buffer }) => buffer === e.buffer),
        (e) => `${e.count} ${e.kind}s of ${e.buffer}`,
      ],
    ];
    for (const [label, fits, title] of rows) {
      const found = events.filter(fits);
      if (found.length === 0) continue;
      const at = lane(label);
      for (let i = 0; i < iterations; i++)
        for (const e of found)
          bar(
            e.buffer === undefined ? e.kind : e.kind === "copy" ? "copy" : "other",
            at,
            x(i, e.from),
            x(i, e.to),
            `iteration ${i}: ${title(e)}`,
          );
    }
    for (let i = 0; i <= iterations; i++) {
      parts.push(`<line class="iteration" x1="${x(i, 0)}" x2="${x(i, 0)}" y1="${top - 8}" y2="${y}"/>`);
      if (i < iterations) parts.push(text(x(i, length / 2), top - 8, `iteration ${i}`, "axis", "middle"));
    }
    return svg(left + width + 6, y + 4, "iterations of a pipelined loop", parts.join(""));
  }

  function drawTimelines(model) {
    const { timelines } = model.launch;
    byId("timeline-pictures").innerHTML =
      timelines.length === 0
        ? "<p>This kernel has no pipelined loop.</p>"
        : timelines
            .map((timeline) =>
              figure(
                `<b>${escapeText(timeline.title)}</b>${timeline.place < 0 ? "" : `, ${escapeText(model.lineText(timeline.place))}`}: ${timeline.length} instructions per iteration`,
                timelineSvg(timeline),
              ),
            )
            .join("");
  }

  onLaunch((model) => {
    listFragments(model);
    drawShared(model);
    drawTimelines(model);
  });

  const launch = byId("launch");
  launch?.addEventListener("change", () => window.inspection.choose(Number(launch.value)));
  window.inspection.choose(0);
})();

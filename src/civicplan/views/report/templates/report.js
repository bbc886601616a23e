(() => {
  "use strict";
  const d = document, root = d.documentElement;
  const get = (id) => d.getElementById(id);
  const all = (what, where = d) => [...where.querySelectorAll(what)];

  // Colours: as the machine has them, or as the reader likes them better.
  const theme = get("theme");
  const paint = () => { root.dataset.theme = theme.value; };
  try { theme.value = localStorage.getItem("theme") || ""; } catch { /* not kept */ }
  theme.closest("label").hidden = false;
  theme.addEventListener("change", () => {
    paint();
    try { localStorage.setItem("theme", theme.value); } catch { /* not kept */ }
  });
  paint();

  // On paper every reason is open.
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = all("details:not([open])");
    for (const each of shut) each.open = true;
  });
  addEventListener("afterprint", () => { for (const each of shut) each.open = false; });

  const form = get("filter");
  if (!form) return;
  const tree = get("tree"), flat = get("flat"), shown = get("shown"), open = get("open");
  const [text, part, rating, source, sort] =
    ["f-text", "f-part", "f-rating", "f-source", "f-sort"].map(get);
  const cards = all(".card", tree).map((card, order) => {
    const parts = new Set();
    for (let up = card.parentElement; up !== tree; up = up.parentElement) parts.add(up.id);
    const name = card.querySelector("h5").textContent.trim();
    return {
      card, order, parts, name, home: card.parentElement, after: card.nextElementSibling,
      find: name.normalize("NFKC").toLowerCase(),
      ratings: new Set(card.dataset.r.split(" ")), source: card.dataset.s,
    };
  });
  const compare = new Intl.Collator(root.lang, { numeric: true }).compare;

  // A rating's number is its place on the scale, best first; none comes last.
  const rank = (it, question) => {
    for (const each of it.ratings) {
      const [asked, place] = each.split("-");
      if (asked === question) return Number(place);
    }
    return Infinity;
  };
  const ordered = (found) => {
    if (sort.value === "name") return found.sort((a, b) => compare(a.name, b.name));
    const [question, way] = sort.value.split(" ");
    const off = Number(form.dataset.scale);
    const key = (it) => { const r = rank(it, question); return r < off ? -r * way : Infinity; };
    return found.sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      return x === y ? a.order - b.order : x - y;
    });
  };

  const apply = () => {
    const wanted = text.value.normalize("NFKC").toLowerCase().trim();
    const fits = (it) =>
      (!wanted || it.find.includes(wanted)) && (!part.value || it.parts.has(part.value)) &&
      (!rating.value || it.ratings.has(rating.value)) &&
      (!source.value || it.source === source.value);
    let count = 0;
    for (const it of cards) {
      const here = fits(it);
      it.card.hidden = !here;
      count += here;
    }
    const moved = Boolean(sort.value);
    const narrowed = count < cards.length;
    if (moved) {
      flat.replaceChildren(...ordered(cards.filter((it) => !it.card.hidden)).map((it) => it.card));
    } else {
      // Backwards, so that each finds the one before which it stood.
      for (const it of [...cards].reverse()) {
        if (it.card.parentElement !== it.home) {
          const next = it.after && it.after.parentElement === it.home ? it.after : null;
          it.home.insertBefore(it.card, next);
        }
      }
    }
    flat.hidden = !moved;
    tree.hidden = moved;
    tree.classList.toggle("narrowed", narrowed);
    for (const each of all(".lv", tree)) {
      each.hidden = narrowed && !moved && !each.querySelector(".card:not([hidden])");
    }
    shown.textContent = shown.dataset.text
      .replace("{all}", cards.length).replace("{shown}", count);
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  open.addEventListener("click", () => {
    const now = open.getAttribute("aria-pressed") !== "true";
    open.setAttribute("aria-pressed", now);
    [open.textContent, open.dataset.other] = [open.dataset.other, open.textContent];
    for (const each of all("details.why")) each.open = now;
  });

  // Whoever follows a link sees where it leads, whatever was filtered away.
  const follow = () => {
    const asked = location.hash.slice(1);
    let there = get(asked);
    try { there ||= get(decodeURIComponent(asked)); } catch { /* a lone percent sign */ }
    if (!there) return;
    if (there.closest("[hidden]")) { form.reset(); apply(); }
    for (let up = there.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
    there.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  apply();
  if (location.hash) follow();
})();

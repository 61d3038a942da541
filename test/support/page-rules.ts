/** Runs in the page: what a reader without eyes, mouse or good light would stumble over (WCAG 2.2, by hand). Nothing wrong: an empty list. */
export const PAGE_FAULTS = `(() => {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const say = (fault, element) => faults.push(fault + ': ' + (element?.outerHTML ?? '').slice(0, 120));
  if (document.documentElement.lang !== 'vi') say('the language is not said');
  if (document.title.trim() === '') say('no title');
  if (all('main').length !== 1) say('not one main part');
  const levels = all('h1,h2,h3,h4').map((heading) => Number(heading.tagName[1]));
  if (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1) say('not one first heading');
  levels.forEach((level, at) => at > 0 && level > levels[at - 1] + 1 && say('a heading level is left out'));
  for (const table of all('table')) {
    if (!table.caption?.textContent.trim()) say('a table without caption', table);
    if (table.querySelector('th:not([scope])')) say('a table head without scope', table);
    if (!table.querySelector('thead th[scope=col]')) say('a table without column heads', table);
    for (const row of table.tBodies[0]?.rows ?? []) if (!row.querySelector('th[scope=row]')) say('a row without head', row);
  }
  for (const link of all('a')) if (!link.textContent.trim() || !link.getAttribute('href')) say('a link to nowhere', link);
  for (const image of all('img:not([alt])')) say('a picture without words', image);
  const ids = all('[id]').map(({ id }) => id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => say('an id twice, ' + id));
  const scrolls = all('*').filter((each) => each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX === 'auto');
  for (const box of scrolls) if (box.tabIndex < 0) say('a box that no key scrolls', box);
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((each) => (each /= 255) <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  for (const element of all('body *')) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
    if (element.tagName === 'STYLE' || element.tagName === 'SCRIPT') continue;
    const [one, other] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
    if ((one + 0.05) / (other + 0.05) < 4.5) say('too little contrast', element);
  }
  return faults;
})()`;
